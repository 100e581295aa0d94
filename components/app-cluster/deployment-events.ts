import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics, Severity } from "../shared/alarms";

/**
 * How a deployment ended (R-OBS-3). One that ECS takes back fails nobody's `pulumi up`: the old version runs, and the service
 * is as steady as before.
 */
const OUTCOMES = {
    completed: { eventName: "SERVICE_DEPLOYMENT_COMPLETED", severity: "info" },
    failed: { eventName: "SERVICE_DEPLOYMENT_FAILED", severity: "warning" },
} as const satisfies Record<string, { readonly eventName: string; readonly severity: Severity }>;

/** `<outcome> <service>: <reason>` and the runbook, instead of the event's JSON. */
const MESSAGE = {
    inputPaths: { outcome: "$.detail.eventName", service: "$.resources[0]", reason: "$.detail.reason" },
    inputTemplate: '"<outcome> <service>: <reason> Runbook: docs/runbooks/app-deploy.md"',
};

/** Rules and targets `<name>-deployment-<outcome>`. */
export function tellDeployments(
    name: string,
    args: {
        readonly clusterName: pulumi.Input<string>;
        readonly services: readonly string[];
        readonly topics: AlarmTopics;
    },
    parent: pulumi.Resource,
): void {
    for (const [outcome, { eventName, severity }] of Object.entries(OUTCOMES)) {
        const rule = new aws.cloudwatch.EventRule(
            `${name}-deployment-${outcome}`,
            {
                description: `A deployment has ${outcome}`,
                eventPattern: pulumi.output(args.clusterName).apply((clusterName) =>
                    JSON.stringify({
                        source: ["aws.ecs"],
                        "detail-type": ["ECS Deployment State Change"],
                        detail: { eventName: [eventName] },
                        resources: args.services.map((service) => ({ suffix: `/${clusterName}/${service}` })),
                    }),
                ),
            },
            { parent },
        );
        new aws.cloudwatch.EventTarget(
            `${name}-deployment-${outcome}`,
            { rule: rule.name, arn: args.topics[severity], inputTransformer: MESSAGE },
            { parent },
        );
    }
}
