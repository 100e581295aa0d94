import { publishes } from "../../lib/search-logs";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-audit-logs",
    family: "logging",
    description: "A search domain sends its audit log to CloudWatch.",
    severity: "medium",
    covers: [
        "Opensearch.5",
        "OpenSearch.5",
        "ES.5",
        "CKV_AWS_317",
        "AVD-AWS-0042",
        "CT.OPENSEARCH.PR.5",
        "CT.OPENSEARCH.PR.13",
    ],
    remediation: "Add logPublishingOptions with logType AUDIT_LOGS and cloudwatchLogGroupArn.",
    types: SEARCH_DOMAINS,
    check: publishes("AUDIT_LOGS"),
});
