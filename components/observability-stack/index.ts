export type { ApiAccess, GrafanaSignIn, NodePool, ObservabilityStackArgs, Operator } from "./args";
export { ObservabilityStack } from "./observability-stack";
