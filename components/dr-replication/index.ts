export type { DrReplicationArgs, StandbyAddresses } from "./args";
export { DrReplication } from "./dr-replication";
export { atStandby, servicesOf } from "./region-role";
