import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-masters-apart",
    family: "multi-az",
    description: "A search domain has dedicated master nodes.",
    severity: "low",
    covers: ["CKV2_AWS_59"],
    level: "advisory",
    remediation: "Set clusterConfig.dedicatedMasterEnabled to true.",
    types: SEARCH_DOMAINS,
    check: mustBeTrue("clusterConfig.dedicatedMasterEnabled"),
});
