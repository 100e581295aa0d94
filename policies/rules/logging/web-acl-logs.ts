import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "web-acl-logs",
    family: "logging",
    description: "A web ACL logs its decisions.",
    severity: "medium",
    covers: ["WAF.11", "CKV2_AWS_31"],
    remediation: "Add a WebAclLoggingConfiguration.",
    types: ["wafv2:WebAcl"],
    check: (acl, stack) =>
        stack.referrers(acl, ["wafv2:WebAclLoggingConfiguration"], "resourceArn").length > 0
            ? undefined
            : "no logging configuration names it; add one",
});
