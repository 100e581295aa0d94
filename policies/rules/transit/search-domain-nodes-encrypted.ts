import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-nodes-encrypted",
    family: "transit",
    description: "Nodes of a search domain encrypt what they tell each other.",
    severity: "high",
    covers: ["Opensearch.3", "OpenSearch.3", "ES.3", "AVD-AWS-0043", "CT.OPENSEARCH.PR.3", "CT.OPENSEARCH.PR.11"],
    remediation: "Set nodeToNodeEncryption.enabled to true.",
    types: SEARCH_DOMAINS,
    check: mustBeTrue("nodeToNodeEncryption.enabled"),
});
