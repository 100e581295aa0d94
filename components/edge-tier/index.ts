export type { EdgeTierArgs, IdentityArgs } from "./args";
export { EdgeTier } from "./edge-tier";
