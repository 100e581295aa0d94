import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-cluster-nodes-encrypted",
    family: "transit",
    description: "Several nodes of a search domain encrypt what they tell each other.",
    severity: "high",
    covers: ["CKV_AWS_6"],
    remediation: "Set nodeToNodeEncryption.enabled to true.",
    types: SEARCH_DOMAINS,
    check: (domain) =>
        (domain.number("clusterConfig.instanceCount") ?? 1) > 1
            ? mustBeTrue("nodeToNodeEncryption.enabled")(domain)
            : undefined,
});
