/** Whether a critical alert reaches anybody. Pure. */
import { type Check, ok, warn } from "./checks";

/** One line of `aws sns list-subscriptions`. */
export interface Subscription {
    readonly TopicArn: string;
    readonly Endpoint?: string;
    /** `PendingConfirmation` until somebody confirms; `Deleted` for some days after the link in an e-mail ended it. */
    readonly SubscriptionArn: string;
}

/** As the operator guide says it: what opens links by itself, such as a mail filter, would end the subscription. */
const CONFIRM =
    "confirm it by the e-mail's token, so that no link ends it (docs/operator-guide.md, First deployment, step 1)";

const isSame = (endpoint: string | undefined, email: string) => endpoint?.toLowerCase() === email.toLowerCase();

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
    const known = (subscriptions ?? []).filter(({ TopicArn }) => TopicArn.endsWith(`:${topic}`));
    const there = known.filter(({ SubscriptionArn }) => SubscriptionArn !== "Deleted");
    const pending = there.filter(({ SubscriptionArn }) => SubscriptionArn === "PendingConfirmation");
    if (pending.length > 0) {
        return warn(
            name,
            `not confirmed: ${pending.map(({ Endpoint }) => Endpoint).join(", ")}`,
            `${CONFIRM}. SNS waits two days; for another e-mail: ` +
                `aws sns subscribe --region ${region} --topic-arn ${pending[0]!.TopicArn} --protocol email --notification-endpoint ADDRESS`,
        );
    }
    // None known: nothing is deployed yet.
    const lost = known.length === 0 ? [] : emails.filter((email) => !there.some((s) => isSame(s.Endpoint, email)));
    if (lost.length > 0) {
        return warn(
            name,
            `not subscribed: ${lost.join(", ")}`,
            `npm run infra -- refresh ${environment} --layer foundation, then up; ${CONFIRM}`,
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
