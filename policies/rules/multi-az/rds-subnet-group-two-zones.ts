import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-subnet-group-two-zones",
    family: "multi-az",
    description: "A database's subnet group covers at least two zones.",
    severity: "high",
    covers: ["R-DB-1"],
    remediation: "Give subnets of two zones.",
    types: ["rds:SubnetGroup", "docdb:SubnetGroup", "neptune:SubnetGroup"],
    check: mustSpanZones(["subnetIds"]),
});
