import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "classic-web-acl-logs",
    family: "logging",
    description: "A web ACL of WAF Classic logs the requests that it judges.",
    severity: "medium",
    covers: ["WAF.1", "CKV_AWS_176"],
    remediation: "Set loggingConfiguration.logDestination to a Firehose stream.",
    types: ["waf:WebAcl", "wafregional:WebAcl"],
    check: mustBePresent("loggingConfiguration.logDestination", "a Firehose stream"),
});
