export { AppCluster } from "./app-cluster";
export type { AppClusterArgs, Capacity, InstanceArgs, ServiceArgs } from "./args";
export { migrationSettings, type RailsInputs, railsSettings, secretArnsOf } from "./rails-settings";
