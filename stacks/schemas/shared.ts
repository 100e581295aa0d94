/** Forms that the configuration of several layers has in common. */
import { z } from "zod";
import { RETENTION_DAYS } from "../../components/shared/ranges";

/** Names of regions. AWS adds areas and numbers, but no points of the compass, in which most slips are made. */
const NAME = "[a-z]{2,4}(-[a-z]+)?-(north|south|central|(north|south)?(east|west))-\\d";
export const REGION = new RegExp(`^${NAME}$`);
const ZONE = new RegExp(`^${NAME}[a-z]$`);

export const regionName = z.string().regex(REGION, "must be the name of an AWS region such as us-west-2");

/** @param example a zone as it may be written */
export const zoneName = (example: string) => z.string().regex(ZONE, `must be names such as ${example}`);

export const logDays = z.literal(RETENTION_DAYS, { error: `must be one of ${RETENTION_DAYS.join(", ")}` });

/** A list that names each thing once: resources are called after them, and the engine would say that a name is taken. */
export function onceEach<T extends z.ZodType>(element: T, nameOf: (element: z.output<T>) => unknown = (e) => e) {
    return z.array(element).refine((list) => new Set(list.map(nameOf)).size === list.length, "must name each one once");
}

export const deletionGuard = z.discriminatedUnion("protect", [
    z.strictObject({ protect: z.literal(true) }),
    z.strictObject({ protect: z.literal(false), reason: z.string().min(10) }),
]);
