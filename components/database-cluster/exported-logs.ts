/** The logs that RDS exports to CloudWatch (R-OBS-5). */
import type * as aws from "@pulumi/aws";
import type { ChildOptions } from "../shared/child-options";
import { createLogGroup, type LogGroupArgs } from "../shared/log-groups";
import type { Place } from "./instance-place";

/** Their groups are ours, so that they are encrypted and expire. */
export const EXPORTED_LOGS = ["postgresql", "upgrade", "iam-db-auth-error"] as const;

/** Name of the log group that RDS exports a log of an instance to. */
export function exportedLogGroup(identifier: string, log: (typeof EXPORTED_LOGS)[number]): string {
    return `/aws/rds/instance/${identifier}/${log}`;
}

export function createLogGroups(
    { logs, identifier }: Place,
    args: LogGroupArgs,
    opts: ChildOptions,
): aws.cloudwatch.LogGroup[] {
    return EXPORTED_LOGS.map((log) =>
        createLogGroup(`${logs}-log-${log}`, exportedLogGroup(identifier, log), args, opts),
    );
}
