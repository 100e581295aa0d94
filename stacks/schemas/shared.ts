/** Forms that the configuration of several layers has in common. */
import { z } from "zod";
import { RETENTION_DAYS } from "../../components/shared/ranges";

export const logDays = z.literal(RETENTION_DAYS, { error: `must be one of ${RETENTION_DAYS.join(", ")}` });

/** A list that names each thing once: resources are called after them, and the engine would say that a name is taken. */
export function onceEach<T extends z.ZodType>(element: T, nameOf: (element: z.output<T>) => unknown = (e) => e) {
    return z.array(element).refine((list) => new Set(list.map(nameOf)).size === list.length, "must name each one once");
}

export const deletionGuard = z.discriminatedUnion("protect", [
    z.strictObject({ protect: z.literal(true) }),
    z.strictObject({ protect: z.literal(false), reason: z.string().min(10) }),
]);
