/**
 * Why tasks ended, kept (R-OBS-5). ECS itself tells it for an hour (ECS Developer Guide, "Viewing Amazon ECS stopped task
 * errors"): by the morning nobody knows what ended a task at night.
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { createLogGroup, type LogGroupArgs, logGroupName } from "../shared/log-groups";
import { policyDocument, type Statement } from "../shared/policy-document";

interface StoppedTasksArgs extends LogGroupArgs {
    readonly clusterArn: pulumi.Output<string>;
}

/** ECS and EventBridge, which starts the migration. Not people: what they start may carry their SQL (docs/runbooks/database-sql.md). */
const STARTED_BY = [{ prefix: "ecs-svc/" }, { prefix: "events-rule/" }];

/** EventBridge writes to a log group in both names (CloudWatch User Guide, "Viewing Amazon ECS lifecycle events"). */
const WRITERS = { Events: "events.amazonaws.com", Delivery: "delivery.logs.amazonaws.com" } as const;

/** The rule is known when an event is written, not when the stream is made (aws-samples/serverless-patterns, pull request 618). */
function writeStatements(groupArn: string, ruleArn: string): Statement[] {
    return Object.entries(WRITERS).flatMap(([writer, Service]) => {
        const shared = { Effect: "Allow", Principal: { Service }, Resource: `${groupArn}:*` } as const;
        return [
            { Sid: `${writer}MakesStreams`, ...shared, Action: "logs:CreateLogStream" },
            {
                Sid: `${writer}Writes`,
                ...shared,
                Action: "logs:PutLogEvents",
                Condition: { ArnEquals: { "aws:SourceArn": ruleArn } },
            },
        ];
    });
}

/** Makes `<name>-stopped-tasks`. @returns name of the log group, below the prefix that EventBridge's console gives its own */
export function keepStoppedTasks(name: string, args: StoppedTasksArgs, opts: ChildOptions): pulumi.Output<string> {
    const own = `${name}-stopped-tasks`;
    const groupName = `/aws/events${logGroupName(name, "stopped-tasks")}`;
    const group = createLogGroup(`${own}-log`, groupName, args, opts);
    const rule = new aws.cloudwatch.EventRule(
        own,
        {
            description: "A task of web, worker or migration has stopped",
            eventPattern: pulumi.jsonStringify({
                source: ["aws.ecs"],
                "detail-type": ["ECS Task State Change"],
                detail: { clusterArn: [args.clusterArn], lastStatus: ["STOPPED"], startedBy: STARTED_BY },
            }),
        },
        opts,
    );
    const policy = new aws.cloudwatch.LogResourcePolicy(
        own,
        {
            policyName: `${pulumi.getProject()}-${pulumi.getStack()}-${own}`,
            policyDocument: pulumi
                .all([group.arn, rule.arn])
                .apply(([groupArn, ruleArn]) => policyDocument(writeStatements(groupArn, ruleArn))),
        },
        opts,
    );
    new aws.cloudwatch.EventTarget(own, { rule: rule.name, arn: group.arn }, { ...opts, dependsOn: [policy] });
    return group.name;
}
