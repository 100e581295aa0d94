/**
 * The services that publish to the alert topics: one table for the topics' policies and for their key's. Pure.
 */
import { publishOverTls, type Site, type Statement } from "../shared/policy-document";

interface AlertPublisher {
    /** For statement ids: letters and digits. */
    readonly name: string;
    readonly service: string;
    /**
     * Whether the service says for which account it acts. EventBridge does not: a condition on `aws:SourceAccount` or
     * `aws:SourceArn` is never true for it, and the event is lost without an error.
     * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html; Budgets does:
     * https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
     */
    readonly sourceAccount: boolean;
}

export const ALERT_PUBLISHERS: readonly AlertPublisher[] = [
    { name: "CloudWatchAlarms", service: "cloudwatch.amazonaws.com", sourceAccount: true },
    { name: "EventBridge", service: "events.amazonaws.com", sourceAccount: false },
    { name: "Budgets", service: "budgets.amazonaws.com", sourceAccount: true },
    { name: "RdsEvents", service: "events.rds.amazonaws.com", sourceAccount: true },
];

/** The policy of one topic: TLS only, and the publishers of the table for this account. */
export function topicPolicyStatements(topicArn: string, site: Site): Statement[] {
    return [
        publishOverTls(topicArn),
        ...ALERT_PUBLISHERS.map((publisher): Statement => ({
            Sid: publisher.name,
            Effect: "Allow",
            Principal: { Service: publisher.service },
            Action: "sns:Publish",
            Resource: topicArn,
            ...(publisher.sourceAccount
                ? { Condition: { StringEquals: { "aws:SourceAccount": site.accountId } } }
                : {}),
        })),
    ];
}
