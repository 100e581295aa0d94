/** What an event subscription of RDS tells of one kind of source. */
import type { Resource } from "./resource";
import type { Finding } from "./rule";

/** Without categories a subscription tells of all; without a source type it tells of every source. */
export const mustTell =
    (sourceType: string, categories: readonly string[]) =>
    (subscription: Resource): Finding => {
        if ((subscription.text("sourceType") ?? sourceType) !== sourceType) {
            return undefined;
        }
        if (subscription.isFalse("enabled")) {
            return `${subscription.show("enabled")}; set it to true`;
        }
        const told = subscription.texts("eventCategories");
        const missing = told.length === 0 ? [] : categories.filter((category) => !told.includes(category));
        return missing.length === 0 ? undefined : `eventCategories lacks ${missing.join(", ")}; add them`;
    };
