import type * as pulumi from "@pulumi/pulumi";

/** Options of a resource that a part of a component makes: nothing is made without a parent. */
export interface ChildOptions extends pulumi.CustomResourceOptions {
    readonly parent: pulumi.Resource;
}
