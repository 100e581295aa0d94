import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-is-on",
    family: "logging",
    description: "A trail records.",
    severity: "critical",
    covers: ["CKV_AWS_251", "CloudTrail.1", "CloudTrail.3", "CIS-4.1"],
    remediation: "Remove enableLogging false.",
    types: ["cloudtrail:Trail"],
    check: mustNotBeFalse("enableLogging"),
});
