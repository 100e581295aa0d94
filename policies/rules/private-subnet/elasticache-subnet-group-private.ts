import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "elasticache-subnet-group-private",
    family: "private-subnet",
    description: "A cache's subnet group holds private subnets only.",
    severity: "critical",
    covers: ["R-NET-2", "R-CACHE-1"],
    remediation: 'Take subnetIds from read("network").appSubnetIds.',
    types: ["elasticache:SubnetGroup", "elasticache:ServerlessCache", "memorydb:SubnetGroup"],
    check: mustBePrivate("subnetIds", ["app", "database"]),
});
