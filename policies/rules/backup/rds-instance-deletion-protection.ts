import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-instance-deletion-protection",
    family: "backup",
    description: "A database instance cannot be deleted by mistake.",
    severity: "high",
    covers: ["RDS.8", "CKV_AWS_293", "CT.RDS.PR.13", "AVD-AWS-0177"],
    remediation: "Set deletionProtection to true.",
    types: ["rds:Instance"],
    check: mustBeTrue("deletionProtection"),
});
