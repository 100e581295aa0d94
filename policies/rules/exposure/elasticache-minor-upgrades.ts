import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-minor-upgrades",
    family: "exposure",
    description: "A cache takes minor versions, which bring security fixes, by itself.",
    severity: "medium",
    covers: ["ElastiCache.2", "CKV_AWS_322", "CT.ELASTICACHE.PR.2"],
    remediation: "Leave autoMinorVersionUpgrade at true.",
    types: ["elasticache:Cluster", "elasticache:ReplicationGroup"],
    check: mustNotBeFalse("autoMinorVersionUpgrade"),
});
