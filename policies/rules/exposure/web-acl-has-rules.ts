import { stackRule } from "../../lib/rule";
import { someRule } from "../../lib/web-acl-rules";

export const rule = stackRule({
    name: "web-acl-has-rules",
    family: "exposure",
    description: "A web ACL has rules.",
    severity: "high",
    covers: ["WAF.10", "WAF.8", "WAF.4", "CKV_AWS_175", "CT.WAF.PR.2", "CT.WAF-REGIONAL.PR.2", "CT.WAFV2.PR.1"],
    remediation: "Add at least one rule or rule group.",
    types: ["wafv2:WebAcl", "wafregional:WebAcl", "waf:WebAcl"],
    check: (acl, stack) =>
        someRule(acl, stack, () => true) ? undefined : `${acl.show("rules")}; add a rule or a rule group`,
});
