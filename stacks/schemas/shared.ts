/** Forms that the configuration of several layers has in common. */
import { z } from "zod";
import { RETENTION_DAYS } from "../../components/shared/ranges";

export const logDays = z.literal(RETENTION_DAYS, { error: `must be one of ${RETENTION_DAYS.join(", ")}` });

export const deletionGuard = z.discriminatedUnion("protect", [
    z.strictObject({ protect: z.literal(true) }),
    z.strictObject({ protect: z.literal(false), reason: z.string().min(10) }),
]);
