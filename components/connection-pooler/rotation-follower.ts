/**
 * Rolls the service when its secret was rotated (R-DB-3): EventBridge → Step Functions → ECS. No code of ours runs, so
 * none has to be patched; an EventBridge rule alone cannot start a deployment (its ECS target runs tasks).
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { logGroupName } from "../shared/log-group-name";
import { policyDocument, serviceTrust, type Site } from "../shared/policy-document";

export interface RotationFollowerArgs {
    readonly secretArn: pulumi.Input<string>;
    readonly clusterArn: pulumi.Input<string>;
    readonly serviceArn: pulumi.Input<string>;
    readonly logsKeyArn: pulumi.Input<string>;
    readonly logRetentionDays: number;
    readonly site: pulumi.Output<Site>;
}

type Opts = pulumi.CustomResourceOptions & { readonly parent: pulumi.Resource };

/** Deploys again, waits until the deployment is complete, fails where ECS gave it up. Pure. */
export function followRotation(cluster: string, service: string): object {
    const services = { Cluster: cluster, Services: [service] };
    const states = (status: string, next: string) => ({
        Variable: "$.Services[0].Deployments[0].RolloutState",
        StringEquals: status,
        Next: next,
    });
    const retry = [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 5, MaxAttempts: 5, BackoffRate: 2 }];
    return {
        Comment: "Replaces the tasks of the connection pooler, so that they know the rotated password",
        StartAt: "Deploy",
        TimeoutSeconds: 3600,
        States: {
            Deploy: {
                Type: "Task",
                Resource: "arn:aws:states:::aws-sdk:ecs:updateService",
                Parameters: { Cluster: cluster, Service: service, ForceNewDeployment: true },
                Retry: retry,
                Next: "Wait",
            },
            Wait: { Type: "Wait", Seconds: 30, Next: "Look" },
            Look: {
                Type: "Task",
                Resource: "arn:aws:states:::aws-sdk:ecs:describeServices",
                Parameters: services,
                Retry: retry,
                Next: "Done?",
            },
            "Done?": {
                Type: "Choice",
                Choices: [states("COMPLETED", "Done"), states("FAILED", "GivenUp")],
                Default: "Wait",
            },
            Done: { Type: "Succeed" },
            GivenUp: { Type: "Fail", Error: "DeploymentFailed", Cause: "ECS gave the deployment up; see its events." },
        },
    };
}

/** Makes rule, state machine and their roles; returns the state machine. */
export function createRotationFollower(name: string, args: RotationFollowerArgs, opts: Opts): aws.sfn.StateMachine {
    const trust = (service: string) => args.site.apply((site) => serviceTrust(service, site));
    const logGroup = new aws.cloudwatch.LogGroup(
        `${name}-rotation`,
        {
            // Step Functions' log groups begin so, or the policy of the deliveries outgrows its limit.
            name: `/aws/vendedlogs/states${logGroupName(name, "rotation")}`,
            kmsKeyId: args.logsKeyArn,
            retentionInDays: args.logRetentionDays,
        },
        opts,
    );
    const role = new aws.iam.Role(
        `${name}-rotation`,
        { description: `Rolls ${name} after a rotation`, assumeRolePolicy: trust("states.amazonaws.com") },
        opts,
    );
    const policy = new aws.iam.RolePolicy(
        `${name}-rotation`,
        {
            role: role.name,
            policy: pulumi.output(args.serviceArn).apply((arn) => policyDocument(machineStatements(arn))),
        },
        { ...opts, parent: role },
    );
    const machine = new aws.sfn.StateMachine(
        `${name}-rotation`,
        {
            roleArn: role.arn,
            definition: pulumi
                .all([args.clusterArn, args.serviceArn])
                .apply(([cluster, service]) => JSON.stringify(followRotation(cluster, service))),
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
            description: `The secret of ${name} has a new version`,
            eventPattern: pulumi.output(args.secretArn).apply((arn) => JSON.stringify(rotationSucceeded(arn))),
        },
        opts,
    );
    const starter = new aws.iam.Role(
        `${name}-rotated`,
        { description: `Starts the roll of ${name}`, assumeRolePolicy: trust("events.amazonaws.com") },
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
    return machine;
}

/** Secrets Manager User Guide, "Match AWS Secrets Manager events with Amazon EventBridge". */
export function rotationSucceeded(secretArn: string): object {
    return {
        source: ["aws.secretsmanager"],
        "detail-type": ["AWS Service Event via CloudTrail"],
        detail: {
            eventSource: ["secretsmanager.amazonaws.com"],
            eventName: ["RotationSucceeded"],
            additionalEventData: { SecretId: [secretArn] },
        },
    };
}

/** The log and trace actions have no resource to name (Step Functions Developer Guide, "Logging" and "X-Ray"). */
function machineStatements(serviceArn: string) {
    const allow = (Sid: string, Action: readonly string[], Resource: string) =>
        ({ Sid, Effect: "Allow", Action, Resource }) as const;
    return [
        allow("Roll", ["ecs:UpdateService", "ecs:DescribeServices"], serviceArn),
        allow(
            "Log",
            [
                ...[
                    "logs:CreateLogDelivery",
                    "logs:GetLogDelivery",
                    "logs:UpdateLogDelivery",
                    "logs:DeleteLogDelivery",
                ],
                ...["logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:DescribeResourcePolicies"],
                "logs:DescribeLogGroups",
            ],
            "*",
        ),
        allow("Trace", ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules"], "*"),
    ];
}
