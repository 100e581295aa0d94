import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-subnet-group-database-tier",
    family: "private-subnet",
    description: "A database's subnet group holds subnets of the database tier only.",
    severity: "critical",
    covers: ["RDS.46", "R-NET-2", "R-DB-4"],
    remediation:
        'Name database subnets in subnetIds; of another stack, those that the pack is shown (read("network")).',
    types: ["rds:SubnetGroup", "docdb:SubnetGroup", "neptune:SubnetGroup"],
    check: mustBePrivate("subnetIds", ["database"]),
});
