import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "redshift-subnet-group-two-zones",
    family: "multi-az",
    description: "A Redshift cluster's subnet group covers at least two zones.",
    severity: "medium",
    covers: ["Redshift.16"],
    remediation: "Give subnets of two zones.",
    level: "advisory",
    types: ["redshift:SubnetGroup"],
    check: mustSpanZones(["subnetIds"]),
});
