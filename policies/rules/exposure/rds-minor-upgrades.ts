import { mustNotBeFalse } from "../../lib/checks";
import { unlessCustom } from "../../lib/rds-custom";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-minor-upgrades",
    family: "exposure",
    description: "A database takes minor versions, which bring security fixes, by itself.",
    severity: "medium",
    covers: ["RDS.13", "RDS.35", "CKV_AWS_226", "CIS-3.2.2", "CT.RDS.PR.5"],
    remediation: "Leave autoMinorVersionUpgrade at true.",
    types: ["rds:Instance", "rds:ClusterInstance", "rds:Cluster"],
    // RDS Custom demands that it be off.
    check: unlessCustom(mustNotBeFalse("autoMinorVersionUpgrade")),
});
