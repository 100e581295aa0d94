import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { publishes } from "../../lib/search-logs";
import { SEARCH_DOMAINS } from "../../lib/types";

const ofIndexing = publishes("INDEX_SLOW_LOGS");
const ofSearches = publishes("SEARCH_SLOW_LOGS");

export const rule = resourceRule({
    name: "search-domain-slow-logs",
    family: "logging",
    description: "A search domain says which of its searches or which indexing is slow.",
    severity: "low",
    covers: ["R-OBS-5"],
    level: "advisory",
    remediation: "Add logPublishingOptions with logType SEARCH_SLOW_LOGS and INDEX_SLOW_LOGS.",
    types: SEARCH_DOMAINS,
    check: (domain) =>
        both(
            () => ofIndexing(domain) !== undefined,
            () => ofSearches(domain) !== undefined,
        )
            ? "logPublishingOptions has neither INDEX_SLOW_LOGS nor SEARCH_SLOW_LOGS with a log group; add them"
            : undefined,
});
