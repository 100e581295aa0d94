import * as pulumi from "@pulumi/pulumi";

/** Name of a log group of a component, unique per project, environment and instance. */
export function logGroupName(name: string, purpose: string): string {
    return `/${pulumi.getProject()}/${pulumi.getStack()}/${name}/${purpose}`;
}
