import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-all-regions",
    family: "logging",
    description: "A trail records every region.",
    severity: "high",
    covers: ["CloudTrail.1", "CKV_AWS_67", "CIS-4.1", "AVD-AWS-0014"],
    remediation: "Set isMultiRegionTrail to true.",
    types: ["cloudtrail:Trail"],
    check: mustBeTrue("isMultiRegionTrail"),
});
