export type { DatabaseClusterArgs } from "./args";
export { DatabaseCluster } from "./database-cluster";
