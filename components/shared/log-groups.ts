/**
 * Log groups, encrypted and with a retention (R-SEC-1, R-OBS-5). Each is made before whoever writes into it: where AWS finds
 * none it makes the group itself, without our key and without an end.
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";

export interface LogGroupArgs {
    /** KMS key of the log group. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** Days that logs are kept; one of CloudWatch's values. */
    readonly logRetentionDays: number;
}

/** Name of a component's own log group, unique per project, environment and instance. */
export function logGroupName(name: string, purpose: string): string {
    return `/${pulumi.getProject()}/${pulumi.getStack()}/${name}/${purpose}`;
}

/**
 * Name that ECS gives the log group of Container Insights (CloudWatch User Guide, "Container Insights performance log events
 * for Amazon ECS"). No other can be set (github.com/aws/containers-roadmap/issues/2315). AWS does not say that ECS writes into
 * a group that exists already; others rely on it.
 */
export function insightsLogGroupName(clusterName: string): string {
    return `/aws/ecs/containerinsights/${clusterName}/performance`;
}

/** Makes `<name>`. @param groupName plain where others must know it before the group exists */
export function createLogGroup(
    name: string,
    groupName: pulumi.Input<string>,
    args: LogGroupArgs,
    opts: ChildOptions,
): aws.cloudwatch.LogGroup {
    return new aws.cloudwatch.LogGroup(
        name,
        { name: groupName, kmsKeyId: args.logsKeyArn, retentionInDays: args.logRetentionDays },
        opts,
    );
}
