/**
 * What hears the Watchdog outside the cluster (R-OBS-6): a topic without subscribers, and an alarm when no message
 * arrives. SNS counts the messages itself, so no code of our own can fail unseen.
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import { policyDocument, publishOverTls } from "../shared/policy-document";
import { HEARTBEAT_ALARMS } from "./alarm-table";

interface HeartbeatArgs {
    /** Name of the environment; the topic is `integers-<environment>-heartbeat`. */
    readonly environment: string;
    /** KMS key of the alert topics (SNS.1). */
    readonly alertsKeyArn: pulumi.Input<string>;
    /** Topics that report the silence. */
    readonly alarmTopics: AlarmTopics;
}

export class Heartbeat extends pulumi.ComponentResource {
    /** Alertmanager's receiver of the Watchdog: `heartbeatTopicArn` of `alertmanagerConfig`. */
    readonly topicArn: pulumi.Output<string>;

    constructor(name: string, args: HeartbeatArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:Heartbeat", name, {}, opts);
        const topic = new aws.sns.Topic(
            `${name}-topic`,
            {
                name: `integers-${args.environment}-heartbeat`,
                displayName: "Monitoring is alive; its silence is alarmed",
                kmsMasterKeyId: args.alertsKeyArn,
            },
            { parent: this },
        );
        new aws.sns.TopicPolicy(
            `${name}-topic-policy`,
            { arn: topic.arn, policy: topic.arn.apply((arn) => policyDocument([publishOverTls(arn)])) },
            { parent: this },
        );
        createAlarms(
            name,
            { rows: HEARTBEAT_ALARMS, topics: args.alarmTopics, dimensions: { TopicName: topic.name } },
            { parent: this },
        );
        this.topicArn = topic.arn;
        this.registerOutputs({ topicArn: this.topicArn });
    }
}
