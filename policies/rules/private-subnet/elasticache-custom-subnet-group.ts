import { mustBeOwnGroup } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "elasticache-custom-subnet-group",
    family: "private-subnet",
    description: "A cache names its subnet group instead of taking the default one.",
    severity: "high",
    covers: ["ElastiCache.7", "CKV_AWS_323", "CT.ELASTICACHE.PR.6"],
    remediation: "Set subnetGroupName.",
    types: ["elasticache:Cluster", "elasticache:ReplicationGroup"],
    check: (cache) =>
        // A member takes its replication group's.
        cache.has("replicationGroupId") && cache.type === token("elasticache:Cluster")
            ? undefined
            : mustBeOwnGroup("subnetGroupName", "a group of private subnets")(cache),
});
