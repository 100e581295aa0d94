import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "elasticache-subnet-group-private",
    family: "private-subnet",
    description: "A cache's subnet group holds private subnets only.",
    severity: "critical",
    covers: ["R-NET-2", "R-CACHE-1"],
    remediation: 'Name private subnets in subnetIds; of another stack, those that the pack is shown (read("network")).',
    types: ["elasticache:SubnetGroup", "elasticache:ServerlessCache", "memorydb:SubnetGroup", "dax:SubnetGroup"],
    check: mustBePrivate("subnetIds", ["app", "database"]),
});
