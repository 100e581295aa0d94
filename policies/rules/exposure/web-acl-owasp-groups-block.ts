import { findIn } from "../../lib/find";
import { stackRule } from "../../lib/rule";
import { blocks, MANAGED_GROUP, OWASP_GROUPS, someRule } from "../../lib/web-acl-rules";

/** A group that is absent is web-acl-covers-owasp's matter. */
export const rule = stackRule({
    name: "web-acl-owasp-groups-block",
    family: "exposure",
    description:
        "The managed groups of a web ACL that answer to the OWASP Top 10 block; one that counts lets everything through.",
    severity: "medium",
    covers: ["R-EDGE-4"],
    level: "advisory",
    remediation: "Set overrideAction of the group to none once its counts are read.",
    types: ["wafv2:WebAcl"],
    check: (acl, stack) =>
        findIn(OWASP_GROUPS, (group) => {
            const some = (passes: typeof blocks): boolean =>
                someRule(acl, stack, (rule) => rule.text(`${MANAGED_GROUP}.name`) === group && passes(rule));
            return some(() => true) && !some(blocks) ? [`${group} only counts; set its overrideAction to none`] : [];
        }),
});
