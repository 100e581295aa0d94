/** Refuses what EKS would refuse halfway, or what no rule of ours could judge. Pure. */
import { checkLogDays, checkNumber, checkWholeNumber } from "../shared/ranges";
import type { NodePool, ObservabilityStackArgs } from "./args";
import { LATENCY_LIMIT_MAX } from "./latency-limit";

/** More machines than monitoring will ever have. */
const MOST_MACHINES = 40;

type Checked = Pick<
    ObservabilityStackArgs,
    "stateful" | "interruptible" | "availabilityTarget" | "latencyTargetSeconds" | "rpoSeconds" | "logRetentionDays"
>;

/** @throws Error with what was found and what is allowed */
export function checkStack(args: Checked): void {
    checkPool("observability:stateful", args.stateful);
    checkPool("observability:interruptible", args.interruptible);
    checkNumber("observability:availabilityTarget", args.availabilityTarget, 90, 99.999);
    checkNumber("observability:latencyTargetSeconds", args.latencyTargetSeconds, 0.05, LATENCY_LIMIT_MAX);
    checkWholeNumber("rpoSeconds", args.rpoSeconds, 60, 86_400);
    checkLogDays("observability:logRetentionDays", args.logRetentionDays);
}

function checkPool(name: string, pool: NodePool): void {
    checkWholeNumber(`${name}.maximum`, pool.maximum, 1, MOST_MACHINES);
    checkWholeNumber(`${name}.minimum`, pool.minimum, 1, pool.maximum, "the maximum at most");
    checkWholeNumber(`${name}.volumeGiB`, pool.volumeGiB, 20, 1000);
    if (pool.instanceTypes.length === 0) {
        throw new Error(`${name}.instanceTypes is empty; name at least one Graviton type, e.g. m7g.large.`);
    }
}
