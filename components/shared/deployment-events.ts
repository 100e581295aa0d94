import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics, Severity } from "./alarms";
import type { ChildOptions } from "./child-options";
import { notify } from "./notices";

/**
 * How a deployment ended (R-OBS-3). `pulumi up` does not fail when ECS rolls one back, since the service is steady on
 * the old version: somebody has to be told.
 */
const OUTCOMES = {
    completed: { eventName: "SERVICE_DEPLOYMENT_COMPLETED", severity: "info" },
    failed: { eventName: "SERVICE_DEPLOYMENT_FAILED", severity: "warning" },
} as const satisfies Record<string, { readonly eventName: string; readonly severity: Severity }>;

interface DeploymentEventsArgs {
    /** Outcomes that are reported. */
    readonly outcomes: readonly (keyof typeof OUTCOMES)[];
    /** Services, as EventBridge matches the ARNs of an event's resources. */
    readonly services: pulumi.Input<readonly (string | { readonly suffix: string })[]>;
    readonly topics: AlarmTopics;
    readonly runbook: string;
}

/** Rules and targets `<name>-deployment-<outcome>`. */
export function notifyOfDeployments(name: string, args: DeploymentEventsArgs, opts: ChildOptions): void {
    for (const outcome of args.outcomes) {
        const { eventName, severity } = OUTCOMES[outcome];
        notify(
            `${name}-deployment-${outcome}`,
            {
                description: `A deployment has ${outcome}`,
                pattern: {
                    source: ["aws.ecs"],
                    "detail-type": ["ECS Deployment State Change"],
                    detail: { eventName: [eventName] },
                    resources: args.services,
                },
                topicArn: args.topics[severity],
                inputTransformer: message(args.runbook),
            },
            opts,
        );
    }
}

/** `<outcome> <service>: <reason>` and the runbook, instead of the event's JSON. */
function message(runbook: string) {
    return {
        inputPaths: { outcome: "$.detail.eventName", service: "$.resources[0]", reason: "$.detail.reason" },
        inputTemplate: `"<outcome> <service>: <reason> Runbook: ${runbook}"`,
    };
}
