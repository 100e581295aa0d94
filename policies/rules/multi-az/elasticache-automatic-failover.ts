import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-automatic-failover",
    family: "multi-az",
    description: "A cache fails over by itself.",
    severity: "high",
    covers: ["ElastiCache.3", "CKV2_AWS_50", "CT.ELASTICACHE.PR.3"],
    remediation: "Set automaticFailoverEnabled to true.",
    types: ["elasticache:ReplicationGroup"],
    check: mustBeTrue("automaticFailoverEnabled"),
});
