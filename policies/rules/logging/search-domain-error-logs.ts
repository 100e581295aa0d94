import { publishes } from "../../lib/search-logs";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-error-logs",
    family: "logging",
    description: "A search domain sends its error log to CloudWatch.",
    severity: "medium",
    covers: ["Opensearch.4", "OpenSearch.4", "ES.4", "CT.OPENSEARCH.PR.4", "CT.OPENSEARCH.PR.12"],
    remediation: "Add logPublishingOptions with logType ES_APPLICATION_LOGS and cloudwatchLogGroupArn.",
    types: SEARCH_DOMAINS,
    check: publishes("ES_APPLICATION_LOGS"),
});
