/** The components as one surface, for programs other than `stacks/` (docs/examples). Each also stands by itself. */
export { AppCluster, type AppClusterArgs } from "./app-cluster";
export { CacheCluster, type CacheClusterArgs } from "./cache-cluster";
export { ConnectionPooler, type ConnectionPoolerArgs } from "./connection-pooler";
export { DatabaseCluster, type DatabaseClusterArgs } from "./database-cluster";
export { DrReplication, type DrReplicationArgs } from "./dr-replication";
export { EdgeTier, type EdgeTierArgs } from "./edge-tier";
export { ObservabilityStack, type ObservabilityStackArgs } from "./observability-stack";
export { SecurityBaseline, type SecurityBaselineArgs } from "./security-baseline";
export { Vpc, type VpcArgs } from "./vpc";
