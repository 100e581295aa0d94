/** Where each service listens: for its security groups (vpc/flows.ts), its target groups and its clients alike. */

/** Rails, in its containers, unless told of another (R-APP-1). */
export const APPLICATION_PORT = 3000;

/** PostgreSQL and the PgBouncer in front of it: clients need not know that a pooler is between (R-DB-4). */
export const POSTGRESQL_PORT = 5432;

/** Redis (R-CACHE-1). */
export const REDIS_PORT = 6379;

/** Remote Desktop's: network ACLs keep it from the internet in every direction (CIS 6.2, EC2.21). */
export const RDP_PORT = 3389;
