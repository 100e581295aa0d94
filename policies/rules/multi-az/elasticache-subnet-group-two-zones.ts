import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "elasticache-subnet-group-two-zones",
    family: "multi-az",
    description: "A cache's subnet group covers at least two zones.",
    severity: "high",
    covers: ["R-CACHE-1"],
    remediation: "Give subnets of two zones.",
    types: ["elasticache:SubnetGroup", "elasticache:ServerlessCache", "memorydb:SubnetGroup"],
    check: mustSpanZones(["subnetIds"]),
});
