export type { CacheClusterArgs } from "./args";
export { CacheCluster } from "./cache-cluster";
