import { all, mustBeAtLeast, mustBeTrue, mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-three-masters",
    family: "multi-az",
    description: "A search domain has three dedicated master nodes and knows its zones.",
    severity: "medium",
    covers: ["CKV_AWS_318"],
    remediation: "Set clusterConfig: dedicatedMasterEnabled, dedicatedMasterCount 3, zoneAwarenessEnabled.",
    types: SEARCH_DOMAINS,
    // Checkov's control counts the nodes, and passes where the switch is left out.
    check: all(
        mustNotBeFalse("clusterConfig.dedicatedMasterEnabled"),
        mustBeAtLeast("clusterConfig.dedicatedMasterCount", 3, "nodes"),
        mustBeTrue("clusterConfig.zoneAwarenessEnabled"),
    ),
});
