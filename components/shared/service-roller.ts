/**
 * Rolls ECS services when an event comes: EventBridge → Step Functions → ECS. No code of ours runs, so none has to be
 * patched; an EventBridge rule alone cannot start a deployment (its ECS target runs tasks).
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmRow, type AlarmTopics, createAlarms } from "./alarms";
import type { ChildOptions } from "./child-options";
import { createLogGroup, type LogGroupArgs, logGroupName } from "./log-groups";
import { allow, policyDocument, type Site } from "./policy-document";
import { rollerDefinition } from "./service-roller-definition";
import { createServiceRole } from "./service-role";

interface ServiceRollerArgs extends LogGroupArgs {
    /** The event that starts it, as EventBridge matches events. */
    readonly event: { readonly description: string; readonly pattern: pulumi.Input<object> };
    /** Seconds from the event to the first deployment, where what it announces is not complete yet. @default none */
    readonly settleSeconds?: number | undefined;
    readonly clusterArn: pulumi.Input<string>;
    /** Rolled one after the other. */
    readonly serviceArns: pulumi.Input<string>[];
    readonly site: pulumi.Output<Site>;
    readonly alarmTopics: AlarmTopics;
}

/** A rotation that is not followed, wherever it ends. */
const NOT_FOLLOWED = {
    statistic: "Sum",
    threshold: 0,
    comparison: "GreaterThanThreshold",
    periodSeconds: 300,
    evaluationPeriods: 1,
    treatMissingData: "notBreaching",
    severity: "critical",
    reason: "The tasks still have the passwords of before: the next rotation would lock them out.",
    runbook: "docs/runbooks/pooler-rotation.md",
} as const;

const MACHINE = { namespace: "AWS/States", unit: "executions" } as const;

/**
 * Alarms of the state machine; its ARN is their dimension `StateMachineArn`. CloudWatch does not count a timed-out
 * execution as failed.
 */
export const machineAlarms: readonly AlarmRow[] = [
    { ...NOT_FOLLOWED, ...MACHINE, name: "rotation-not-followed", metric: "ExecutionsFailed" },
    { ...NOT_FOLLOWED, ...MACHINE, name: "rotation-timed-out", metric: "ExecutionsTimedOut" },
];

/**
 * Alarm of a rule, by its dimension `RuleName`: EventBridge has given an event up, so that no execution begins which could
 * fail (EventBridge User Guide, "How can I tell when EventBridge rules are broken?").
 */
export const ruleAlarms: readonly AlarmRow[] = [
    {
        ...NOT_FOLLOWED,
        name: "rotation-not-started",
        namespace: "AWS/Events",
        metric: "FailedInvocations",
        unit: "events",
    },
];

/**
 * Makes rule, state machine, their roles and alarms.
 *
 * @returns name of the state machine's log group
 */
export function createServiceRoller(name: string, args: ServiceRollerArgs, opts: ChildOptions): pulumi.Output<string> {
    const { site } = args;
    const logGroup = createLogGroup(
        `${name}-rotation`,
        // The prefix keeps the resource policy of log delivery within its size limit (Step Functions, "Logging").
        `/aws/vendedlogs/states${logGroupName(name, "rotation")}`,
        args,
        opts,
    );
    const role = createServiceRole(
        `${name}-rotation`,
        { service: "states.amazonaws.com", description: `Rolls ${name} after a rotation`, site },
        opts,
    );
    const policy = new aws.iam.RolePolicy(
        `${name}-rotation`,
        {
            role: role.name,
            policy: pulumi.all(args.serviceArns).apply((arns) => policyDocument(machineStatements(arns))),
        },
        { ...opts, parent: role },
    );
    const machine = new aws.sfn.StateMachine(
        `${name}-rotation`,
        {
            roleArn: role.arn,
            definition: pulumi
                .all([args.clusterArn, pulumi.all(args.serviceArns)])
                .apply(([cluster, services]) =>
                    JSON.stringify(rollerDefinition(cluster, services, args.settleSeconds)),
                ),
            loggingConfiguration: {
                level: "ALL",
                includeExecutionData: true,
                logDestination: pulumi.interpolate`${logGroup.arn}:*`,
            },
            tracingConfiguration: { enabled: true },
        },
        { ...opts, dependsOn: [policy] },
    );
    const rule = new aws.cloudwatch.EventRule(
        `${name}-rotated`,
        {
            description: args.event.description,
            eventPattern: pulumi.output(args.event.pattern).apply((pattern) => JSON.stringify(pattern)),
        },
        opts,
    );
    const starter = createServiceRole(
        `${name}-rotated`,
        { service: "events.amazonaws.com", description: `Starts the roll of ${name}`, site },
        opts,
    );
    new aws.iam.RolePolicy(
        `${name}-rotated`,
        {
            role: starter.name,
            policy: machine.arn.apply((arn) =>
                policyDocument([{ Sid: "Start", Effect: "Allow", Action: "states:StartExecution", Resource: arn }]),
            ),
        },
        { ...opts, parent: starter },
    );
    new aws.cloudwatch.EventTarget(
        `${name}-rotated`,
        { rule: rule.name, arn: machine.arn, roleArn: starter.arn },
        opts,
    );
    const topics = args.alarmTopics;
    createAlarms(name, { rows: machineAlarms, topics, dimensions: { StateMachineArn: machine.arn } }, opts);
    createAlarms(name, { rows: ruleAlarms, topics, dimensions: { RuleName: rule.name } }, opts);
    return logGroup.name;
}

/**
 * The secret has another current version, by a rotation or by hand (Secrets Manager User Guide, "Secret Label Updated
 * event"). The event needs no trail, unlike CloudTrail's `RotationSucceeded`.
 */
export function secretChanged(secretArn: string): object {
    return {
        source: ["aws.secretsmanager"],
        "detail-type": ["Secret Label Updated"],
        resources: [secretArn],
        detail: { labelUpdated: ["AWSCURRENT"] },
    };
}

/** ECS Developer Guide, "Amazon ECS service deployment state change events". */
export function deploymentCompleted(serviceArn: string): object {
    return {
        source: ["aws.ecs"],
        "detail-type": ["ECS Deployment State Change"],
        resources: [serviceArn],
        detail: { eventName: ["SERVICE_DEPLOYMENT_COMPLETED"] },
    };
}

/** The log and trace actions have no resource to name (Step Functions Developer Guide, "Logging" and "X-Ray"). */
function machineStatements(serviceArns: readonly string[]) {
    return [
        allow("Roll", ["ecs:UpdateService", "ecs:DescribeServices"], serviceArns),
        allow(
            "Log",
            [
                "logs:CreateLogDelivery",
                "logs:GetLogDelivery",
                "logs:UpdateLogDelivery",
                "logs:DeleteLogDelivery",
                "logs:ListLogDeliveries",
                "logs:PutResourcePolicy",
                "logs:DescribeResourcePolicies",
                "logs:DescribeLogGroups",
            ],
            "*",
        ),
        allow(
            "Trace",
            ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets"],
            "*",
        ),
    ];
}
