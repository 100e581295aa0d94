import { mustBeOwnGroup } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-cluster-subnet-group",
    family: "private-subnet",
    description: "A Redshift cluster names its subnet group; without one AWS takes the default network.",
    severity: "high",
    covers: ["CKV_AWS_154", "AVD-AWS-0127"],
    level: "advisory",
    remediation: "Set clusterSubnetGroupName to a group of private subnets.",
    types: ["redshift:Cluster"],
    check: mustBeOwnGroup("clusterSubnetGroupName", "a group of private subnets"),
});
