import { all, mustBeAtLeast, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-dedicated-masters",
    family: "multi-az",
    description: "A search domain has three dedicated master nodes or more.",
    severity: "medium",
    covers: ["Opensearch.11", "OpenSearch.11", "ES.7", "CT.OPENSEARCH.PR.7"],
    remediation: "Set clusterConfig: dedicatedMasterEnabled true, dedicatedMasterCount 3.",
    types: SEARCH_DOMAINS,
    check: all(
        mustBeTrue("clusterConfig.dedicatedMasterEnabled"),
        mustBeAtLeast("clusterConfig.dedicatedMasterCount", 3, "nodes"),
    ),
});
