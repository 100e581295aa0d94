export { AppCluster } from "./app-cluster";
export type { AppClusterArgs, Capacity, InstanceArgs, ServiceArgs } from "./args";
