export type { ConnectionPoolerArgs } from "./args";
export { ConnectionPooler } from "./connection-pooler";
