import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "web-acl-metrics",
    family: "logging",
    description: "A web ACL and each of its rules publish metrics.",
    severity: "medium",
    covers: ["WAF.12"],
    remediation: "Set visibilityConfig.cloudwatchMetricsEnabled to true.",
    types: ["wafv2:WebAcl", "wafv2:RuleGroup"],
    check: (acl) =>
        tellOf(
            [acl, ...acl.views("rules")],
            (r) => !r.isTrue("visibilityConfig.cloudwatchMetricsEnabled"),
            (r) => `${called(r, "name", "it")}: ${r.show("visibilityConfig.cloudwatchMetricsEnabled")}; set it to true`,
        ),
});
