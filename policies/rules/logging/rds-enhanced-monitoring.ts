import { mustBeOneOf } from "../../lib/checks";
import { unlessCustom } from "../../lib/rds-custom";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-enhanced-monitoring",
    family: "logging",
    description: "A database reports its operating system's figures.",
    severity: "low",
    covers: ["RDS.6", "CKV_AWS_118", "CT.RDS.PR.2"],
    remediation: "Set monitoringInterval to 60 seconds or less, with monitoringRoleArn.",
    types: ["rds:Instance", "rds:ClusterInstance"],
    check: unlessCustom(mustBeOneOf("monitoringInterval", ["1", "5", "10", "15", "30", "60"])),
});
