import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-logs",
    family: "logging",
    description: "A search domain publishes its logs.",
    severity: "low",
    covers: ["CKV_AWS_84"],
    remediation: "Set logPublishingOptions.",
    types: SEARCH_DOMAINS,
    check: (domain) =>
        domain.views("logPublishingOptions").some((o) => !o.isFalse("enabled"))
            ? undefined
            : `${domain.show("logPublishingOptions")}; set it`,
});
