/**
 * Log groups whose names AWS chooses and which it makes itself where they are missing: then with a key of its own and a
 * retention that nobody chose (R-SEC-1, R-OBS-5). Whoever writes into one is made after it.
 */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";

export interface ServiceLogGroupArgs {
    /** KMS key of the log group. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** Days that logs are kept; one of CloudWatch's values. */
    readonly logRetentionDays: number;
}

/** Whom AWS makes the group for, by the group's name. */
const NAMES = {
    /**
     * CloudWatch User Guide, "Container Insights performance log events for Amazon ECS". No other name can be given
     * (github.com/aws/containers-roadmap/issues/2315); that ECS writes into a group that is there AWS does not say, others do it.
     */
    containerInsights: (cluster: string) => `/aws/ecs/containerinsights/${cluster}/performance`,
    /** Lambda Developer Guide, "Sending Lambda function logs to CloudWatch Logs". */
    function: (name: string) => `/aws/lambda/${name}`,
} as const;

/**
 * Makes the group before the service does.
 *
 * @param of physical name of the cluster or function; plain, because the group comes first
 */
export function createServiceLogGroup(
    name: string,
    kind: keyof typeof NAMES,
    of: string,
    args: ServiceLogGroupArgs,
    opts: ChildOptions,
): aws.cloudwatch.LogGroup {
    return new aws.cloudwatch.LogGroup(
        name,
        { name: NAMES[kind](of), kmsKeyId: args.logsKeyArn, retentionInDays: args.logRetentionDays },
        opts,
    );
}
