/** What the event subscriptions of RDS tell of one kind of source. */
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import type { Stack } from "./stack";

const ALL = "every category";
/** Without a source type a subscription tells of every source, without categories of each of them. */
const isAbout = (subscription: Resource, sourceType: string): boolean =>
    (subscription.text("sourceType") ?? sourceType) === sourceType;
const told = (subscription: Resource): string[] =>
    subscription.has("eventCategories") ? subscription.texts("eventCategories") : [ALL];

/** Subscriptions may share the categories, each with a topic of its own. */
export const mustTell =
    (sourceType: string, categories: readonly string[]) =>
    (subscription: Resource, stack: Stack): Finding => {
        if (!isAbout(subscription, sourceType)) {
            return undefined;
        }
        if (subscription.isFalse("enabled")) {
            return `${subscription.show("enabled")}; set it to true`;
        }
        const heard = new Set(
            stack
                .all(["rds:EventSubscription"])
                .filter((other) => isAbout(other, sourceType) && !other.isFalse("enabled"))
                .flatMap(told),
        );
        const missing = heard.has(ALL) ? [] : categories.filter((category) => !heard.has(category));
        return missing.length === 0
            ? undefined
            : `no subscription's eventCategories hold ${missing.join(", ")}; add them`;
    };
