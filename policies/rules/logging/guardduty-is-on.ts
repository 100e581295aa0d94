import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "guardduty-is-on",
    family: "logging",
    description: "A GuardDuty detector is on.",
    severity: "high",
    covers: ["GuardDuty.1", "CKV_AWS_238"],
    remediation: "Set enable to true, or leave it out.",
    types: ["guardduty:Detector"],
    check: mustNotBeFalse("enable"),
});
