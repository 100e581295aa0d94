export type { SecurityBaselineArgs } from "./args";
export { SecurityBaseline } from "./security-baseline";
