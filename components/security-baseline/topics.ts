/** The alert topics: critical, warning, info; encrypted, TLS only, open to this account's services (R-SEC-1, SNS.1). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms, type Severity } from "../shared/alarms";
import { policyDocument } from "../shared/policy-document";
import { topicPolicyStatements } from "./alert-publishers";
import { UNDELIVERED_ALARMS } from "./alarm-table";
import type { AlertEmails } from "./args";
import type { Context } from "./context";

export type Topics = Readonly<Record<Severity, aws.sns.Topic>>;

const SEVERITIES = {
    critical: "wakes a person",
    warning: "waits for working hours",
    info: "worth knowing",
} as const satisfies Record<Severity, string>;

/**
 * How long SNS tries an HTTPS endpoint, such as a pager's, that answers with an error: 50 minutes. By itself it gives up
 * after one, and CloudWatch tells of an alarm once; it takes 3,600 s at most (SNS Developer Guide, "Amazon SNS message
 * delivery retries"). E-mail is tried for six hours, whatever stands here.
 */
const DELIVERY_POLICY = {
    http: {
        defaultHealthyRetryPolicy: {
            minDelayTarget: 30,
            maxDelayTarget: 30,
            numRetries: 100,
            // SNS's own values, which it would otherwise add.
            numMaxDelayRetries: 0,
            numNoDelayRetries: 0,
            numMinDelayRetries: 0,
            backoffFunction: "linear",
        },
        disableSubscriptionOverrides: false,
    },
};

export function createTopics(context: Context, alertsKeyArn: pulumi.Input<string>, emails: AlertEmails): Topics {
    const { name, namePrefix, site, parent } = context;
    const entries = (Object.keys(SEVERITIES) as Severity[]).map((severity) => {
        const topic = new aws.sns.Topic(
            `${name}-topic-${severity}`,
            {
                name: `${namePrefix}-${severity}`,
                displayName: `${namePrefix} ${severity}: ${SEVERITIES[severity]}`,
                kmsMasterKeyId: alertsKeyArn,
                deliveryPolicy: JSON.stringify(DELIVERY_POLICY),
            },
            { parent },
        );
        new aws.sns.TopicPolicy(
            `${name}-topic-${severity}-policy`,
            {
                arn: topic.arn,
                policy: pulumi
                    .all([topic.arn, site])
                    .apply(([arn, s]) => policyDocument(topicPolicyStatements(arn, s))),
            },
            { parent },
        );
        for (const email of emails[severity] ?? []) {
            new aws.sns.TopicSubscription(
                `${name}-topic-${severity}-${email}`,
                { topic: topic.arn, protocol: "email", endpoint: email },
                { parent },
            );
        }
        return [severity, topic] as const;
    });
    const topics = Object.fromEntries(entries) as Record<Severity, aws.sns.Topic>;
    const { critical, warning, info } = topics;
    createAlarms(
        `${name}-topic-critical`,
        {
            rows: UNDELIVERED_ALARMS,
            topics: { critical: critical.arn, warning: warning.arn, info: info.arn },
            dimensions: { TopicName: critical.name },
        },
        { parent },
    );
    return topics;
}
