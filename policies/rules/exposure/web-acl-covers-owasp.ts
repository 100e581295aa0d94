import { findIn } from "../../lib/find";
import { stackRule } from "../../lib/rule";
import { MANAGED_GROUP, OWASP_GROUPS, someRule } from "../../lib/web-acl-rules";

export const rule = stackRule({
    name: "web-acl-covers-owasp",
    family: "exposure",
    description:
        "A web ACL holds the managed groups that answer to the OWASP Top 10: common, known bad inputs, SQL injection.",
    severity: "high",
    covers: ["R-EDGE-4"],
    remediation: "Add the groups that the message names.",
    types: ["wafv2:WebAcl"],
    check: (acl, stack) =>
        findIn(OWASP_GROUPS, (group) =>
            someRule(acl, stack, (rule) => rule.text(`${MANAGED_GROUP}.name`) === group)
                ? []
                : [`${group} is absent; add it`],
        ),
});
