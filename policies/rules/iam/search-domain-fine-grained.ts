import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-fine-grained",
    family: "iam",
    description: "A search domain has fine-grained access control.",
    severity: "medium",
    covers: ["CKV2_AWS_52", "Opensearch.7", "OpenSearch.7", "CT.OPENSEARCH.PR.15"],
    level: "advisory",
    remediation: "Set advancedSecurityOptions.enabled to true.",
    types: SEARCH_DOMAINS,
    check: (domain) =>
        domain.isTrue("advancedSecurityOptions.internalUserDatabaseEnabled") &&
        !domain.isFalse("advancedSecurityOptions.enabled")
            ? undefined
            : mustBeTrue("advancedSecurityOptions.enabled")(domain),
});
