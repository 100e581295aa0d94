import { mustBeOwnGroup } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-names-subnet-group",
    family: "private-subnet",
    description:
        "A database names its subnet group; without one AWS takes the default network, whose subnets are public.",
    severity: "high",
    // Security Hub retired RDS.18 in March 2025; public rule sets still ask it.
    covers: ["R-NET-2", "RDS.18", "CT.RDS.PR.11"],
    remediation: "Set dbSubnetGroupName to a group of database subnets.",
    types: ["rds:Instance", "rds:Cluster"],
    check: (db) =>
        ["replicateSourceDb", "replicationSourceIdentifier", "globalClusterIdentifier"].some((key) => db.has(key))
            ? undefined
            : mustBeOwnGroup("dbSubnetGroupName", "a group of database subnets")(db),
});
