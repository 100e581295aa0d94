import { entrancesTo } from "../../lib/entrances";
import { stackRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = stackRule({
    name: "data-store-behind-private-workloads",
    family: "private-subnet",
    description: "What the internet reaches does not itself reach a database, a cache or a search domain.",
    severity: "high",
    covers: ["R-DB-4", "R-CACHE-1"],
    remediation: "Let in the security group of a private workload, and put that behind what faces the internet.",
    types: [
        "rds:Instance",
        "rds:Cluster",
        "docdb:Cluster",
        "neptune:Cluster",
        "redshift:Cluster",
        "elasticache:ReplicationGroup",
        "elasticache:Cluster",
        "elasticache:ServerlessCache",
        "memorydb:Cluster",
        ...SEARCH_DOMAINS,
    ],
    check: (store, stack) =>
        entrancesTo(store, stack).map(
            (entrance) =>
                `its security groups let in ${entrance.name}, which has a public address and takes connections from everywhere; put a private workload between`,
        ),
});
