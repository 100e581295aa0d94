import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-security-groups",
    family: "private-subnet",
    description: "A search domain names its security groups.",
    severity: "medium",
    covers: ["CKV_AWS_248"],
    level: "advisory",
    remediation: "Set vpcOptions.securityGroupIds.",
    types: SEARCH_DOMAINS,
    check: mustBePresent("vpcOptions.securityGroupIds", "security groups"),
});
