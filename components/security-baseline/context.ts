/** What every part of the baseline needs to know. */
import type * as pulumi from "@pulumi/pulumi";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { Site } from "../shared/policy-document";

export interface Context {
    /** Logical name of the component: prefix of its children's logical names. */
    readonly name: string;
    /** Prefix of physical names, `integers-<environment>`: two environments may share an account. */
    readonly namePrefix: string;
    /** Partition, account and region, from the provider. */
    readonly site: pulumi.Output<Site>;
    readonly parent: pulumi.Resource;
    /** Guards what cannot be made again: keys, log buckets, image repository. */
    readonly deletionGuard: DeletionGuard;
    /** Path of the environment's IAM roles. */
    readonly iamPath: string;
}
