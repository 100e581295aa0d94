import { clusterZoneCases } from "../../cluster-zone-cases";
import { ABSENT } from "../../harness";

export const cases = clusterZoneCases("rds:ClusterInstance", {
    "a Multi-AZ cluster": { it: { props: { dbClusterInstanceClass: "db.m6gd.large" } }, a: ABSENT, b: ABSENT },
});
