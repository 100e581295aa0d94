/** A role that one AWS service assumes, for this account alone (R-SEC-4). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";
import { serviceTrust, type Site } from "./policy-document";

interface ServiceRoleArgs {
    /** As IAM names it, e.g. `backup.amazonaws.com`. */
    readonly service: string;
    readonly description: string;
    readonly site: pulumi.Output<Site>;
}

export function createServiceRole(
    name: string,
    { service, description, site }: ServiceRoleArgs,
    opts: ChildOptions,
): aws.iam.Role {
    return new aws.iam.Role(name, { description, assumeRolePolicy: site.apply((s) => serviceTrust(service, s)) }, opts);
}
