/** No Pulumi here, and no rules: the schema of the configuration reads it, which every layer depends on. */

/**
 * Largest limit of a latency, in seconds. The application's histogram ends at 10 (docs/runbooks/app-image.md): a higher
 * percentile reads as 10, so a limit of 10 would never be exceeded.
 */
export const LATENCY_LIMIT_MAX = 9;
