/** Rolls the application once the pooler knows a rotated password (R-DB-3, R-APP-5, docs/decisions/0014). */
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { DEREGISTRATION_SECONDS } from "../shared/network-load-balancer";
import { createServiceRoller, deploymentCompleted } from "../shared/service-roller";
import { siteOf } from "../shared/site";
import type { AppClusterArgs } from "./args";

interface RollAfterPoolerArgs extends Pick<AppClusterArgs, "logsKeyArn" | "logRetentionDays" | "alarmTopics"> {
    readonly poolerServiceArn: pulumi.Input<string>;
    readonly clusterArn: pulumi.Output<string>;
    readonly serviceArns: pulumi.Output<string>[];
}

/** @returns name of the state machine's log group */
export function rollAfterPooler(name: string, args: RollAfterPoolerArgs, opts: ChildOptions): pulumi.Output<string> {
    return createServiceRoller(
        name,
        {
            event: {
                description: `The pooler that ${name} connects to has deployed: it knows the current password`,
                pattern: pulumi.output(args.poolerServiceArn).apply(deploymentCompleted),
            },
            // AWS does not say whether old tasks, which lack the new password, are gone when a deployment is complete.
            settleSeconds: DEREGISTRATION_SECONDS,
            clusterArn: args.clusterArn,
            serviceArns: args.serviceArns,
            logsKeyArn: args.logsKeyArn,
            logRetentionDays: args.logRetentionDays,
            site: siteOf(opts.parent),
            alarmTopics: args.alarmTopics,
        },
        opts,
    );
}
