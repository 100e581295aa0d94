export type { EdgeTierArgs, IdentityArgs } from "./args";
export { EdgeLogs } from "./edge-logs";
export { EdgeTier } from "./edge-tier";
export { LoadBalancer, type LoadBalancerArgs } from "./load-balancer";
export { createWebAcl, WebAcl } from "./web-acl";
