import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "search-domain-encrypted",
    family: "encryption",
    description: "A search domain encrypts what it stores.",
    severity: "high",
    covers: [
        "Opensearch.1",
        "OpenSearch.1",
        "CKV_AWS_5",
        "ES.1",
        "AVD-AWS-0048",
        "CT.OPENSEARCH.PR.1",
        "CT.OPENSEARCH.PR.9",
    ],
    remediation: "Set encryptAtRest.enabled to true.",
    types: ["opensearch:Domain", "elasticsearch:Domain"],
    check: mustBeTrue("encryptAtRest.enabled"),
});
