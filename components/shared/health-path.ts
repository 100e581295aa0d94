/**
 * Rails' own health route, which containers, target group and canary ask (R-APP-2). It answers without the database,
 * so that a slow database does not empty the target group.
 */
export const HEALTH_PATH = "/up";
