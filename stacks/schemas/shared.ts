/** Forms that the configuration of several layers has in common. */
import { z } from "zod";

/** Retention periods that CloudWatch Logs knows, in days (PutRetentionPolicy, CloudWatch Logs API reference). */
export const RETENTION_DAYS = [
    ...([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731] as const),
    ...([1096, 1827, 2192, 2557, 2922, 3288, 3653] as const),
];

export const logDays = z.literal(RETENTION_DAYS, { error: `must be one of ${RETENTION_DAYS.join(", ")}` });

export const deletionGuard = z.discriminatedUnion("protect", [
    z.strictObject({ protect: z.literal(true) }),
    z.strictObject({ protect: z.literal(false), reason: z.string().min(10) }),
]);
