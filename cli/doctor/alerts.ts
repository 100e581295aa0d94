/** Whether a critical alert reaches anybody. Pure. */
import { type Check, ok, warn } from "./checks";

/** One line of `aws sns list-subscriptions`. */
export interface Subscription {
    readonly TopicArn: string;
    readonly Endpoint?: string;
    /** `PendingConfirmation` until whoever gets the e-mail has opened its link. */
    readonly SubscriptionArn: string;
}

/**
 * @param emails addresses of severity critical in the configuration
 * @param subscriptions of the region; undefined where AWS could not be asked
 */
export function alertsCheck(
    environment: string,
    region: string,
    emails: readonly string[],
    subscriptions: readonly Subscription[] | undefined,
): Check {
    const name = `critical alerts of ${environment} in ${region}`;
    const topic = `integers-${environment}-critical`;
    const there = (subscriptions ?? []).filter(({ TopicArn }) => TopicArn.endsWith(`:${topic}`));
    const pending = there.filter(({ SubscriptionArn }) => SubscriptionArn === "PendingConfirmation");
    if (pending.length > 0) {
        return warn(
            name,
            `not confirmed: ${pending.map(({ Endpoint }) => Endpoint).join(", ")}`,
            "open the link in the e-mail that SNS sent. It is valid for two days; to get another: " +
                `aws sns subscribe --region ${region} --topic-arn ${pending[0]!.TopicArn} --protocol email --notification-endpoint ADDRESS`,
        );
    }
    if (there.length > 0) {
        return ok(name, `${there.length} subscribed to ${topic}`);
    }
    return emails.length === 0
        ? warn(
              name,
              "nobody receives them: foundation:alertEmails has no address of severity critical",
              `pulumi config set --path 'foundation:alertEmails.critical[0]' ADDRESS -s ${environment}, or subscribe to the topic ${topic}`,
          )
        : ok(name, `${emails.join(", ")}, once deployed and confirmed`);
}
