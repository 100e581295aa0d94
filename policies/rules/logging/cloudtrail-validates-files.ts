import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-validates-files",
    family: "logging",
    description: "A trail's files can be checked for changes.",
    severity: "high",
    covers: ["CloudTrail.4", "CKV_AWS_36", "CIS-4.2", "AVD-AWS-0016", "CT.CLOUDTRAIL.PR.2"],
    remediation: "Set enableLogFileValidation to true.",
    types: ["cloudtrail:Trail"],
    check: mustBeTrue("enableLogFileValidation"),
});
