import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "web-acl-has-rules",
    family: "exposure",
    description: "A web ACL has rules.",
    severity: "high",
    covers: ["WAF.10", "WAF.8", "WAF.4", "CKV_AWS_175"],
    remediation: "Add at least one rule or rule group.",
    types: ["wafv2:WebAcl", "wafregional:WebAcl", "waf:WebAcl"],
    // An empty block is no rule.
    check: (acl) =>
        acl.views("rules").some((rule) => !rule.isEmpty()) || acl.has("ruleJson")
            ? undefined
            : `${acl.show("rules")}; add a rule or a rule group`,
});
