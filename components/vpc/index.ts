export type { VpcArgs } from "./args";
export type { Tier } from "./flows";
export { Vpc } from "./vpc";
