/** The logs of a search domain, each published by a block of its own. */
import { isGiven } from "./checks";
import type { Resource } from "./resource";
import type { Finding } from "./rule";

/** The domain publishes one kind of log; a block that is switched off, or goes to no log group, does not. */
export const publishes =
    (logType: string) =>
    (domain: Resource): Finding => {
        const options = domain.views("logPublishingOptions").filter((o) => o.text("logType") === logType);
        return options.some((o) => !o.isFalse("enabled") && isGiven(o, "cloudwatchLogGroupArn"))
            ? undefined
            : `logPublishingOptions has no enabled ${logType} with a log group; add it`;
    };
