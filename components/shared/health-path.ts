/**
 * Rails' own health route (7.1 and newer), which containers, target group and canary ask unless told of another (R-APP-2).
 * It answers without the database, so that a slow database does not empty the target group.
 */
export const HEALTH_PATH = "/up";

/**
 * How the load balancer and the container ask for it, in seconds, and how many failures in a row end a task. Four, so that
 * 45 s without an answer end none: so long the requests of a database's failover may hold all threads
 * (components/connection-pooler/pgbouncer-ini.ts).
 */
export const HEALTH_CHECK = { interval: 15, timeout: 5, failures: 4 } as const;
