import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-in-vpc",
    family: "private-subnet",
    description: "A search domain lives in a network.",
    severity: "critical",
    covers: ["Opensearch.2", "OpenSearch.2", "CKV_AWS_137", "ES.2", "CT.OPENSEARCH.PR.2", "CT.OPENSEARCH.PR.10"],
    remediation: "Set vpcOptions.subnetIds to private subnets; it can be set at creation only.",
    types: SEARCH_DOMAINS,
    check: mustBePresent("vpcOptions.subnetIds", "private subnets"),
});
