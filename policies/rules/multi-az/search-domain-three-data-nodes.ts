import { all, mustBeAtLeast, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-three-data-nodes",
    family: "multi-az",
    description: "A search domain has at least three data nodes over zones.",
    severity: "medium",
    covers: ["Opensearch.6", "OpenSearch.6", "ES.6", "CT.OPENSEARCH.PR.6", "CT.OPENSEARCH.PR.14"],
    remediation: "Set clusterConfig.instanceCount to 3 or more with zoneAwarenessEnabled.",
    types: SEARCH_DOMAINS,
    check: all(
        mustBeAtLeast("clusterConfig.instanceCount", 3, "nodes"),
        mustBeTrue("clusterConfig.zoneAwarenessEnabled"),
    ),
});
