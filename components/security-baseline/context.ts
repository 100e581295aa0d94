/** What every part of the baseline needs to know. */
import type * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import { iamPathOf } from "../shared/iam-guardrails";
import type { Site } from "../shared/policy-document";
import { siteOf } from "../shared/site";

export interface Context {
    /** Logical name of the component: prefix of its children's logical names. */
    readonly name: string;
    /** Prefix of physical names, `integers-<environment>`: two environments may share an account. */
    readonly namePrefix: string;
    /** Partition, account and region, from the provider. */
    readonly site: pulumi.Output<Site>;
    readonly parent: pulumi.Resource;
    /** Guards what cannot be recreated: keys, log buckets, image repository. */
    readonly deletionGuard: DeletionGuard;
    /** Path of the environment's IAM roles. */
    readonly iamPath: string;
}

export function contextOf(
    parent: pulumi.Resource,
    name: string,
    { environment, deletionGuard }: { readonly environment: string; readonly deletionGuard: DeletionGuard },
): Context {
    return {
        name,
        namePrefix: `integers-${environment}`,
        site: siteOf(parent),
        parent,
        deletionGuard,
        iamPath: iamPathOf(environment),
    };
}
