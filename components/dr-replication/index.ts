export type { DrReplicationArgs, StandbyAddresses } from "./args";
export type { TargetTags } from "./drill-table";
export { DrReplication } from "./dr-replication";
export { CONTROL_PLANE_REGION } from "./failover-plan";
export { Recovery, type RecoveryArgs } from "./recovery";
export { servicesOf } from "./standby-sizes";
export { REPLICATION_RULE_ID } from "./asset-replication";
