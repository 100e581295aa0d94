/** Refuses what EKS would refuse halfway, or a target that no alert could watch. Pure. */
import { checkEachOnce, checkLogDays, checkNumber, checkWholeNumber } from "../shared/ranges";
import { checkTypeSize, EC2_SIZES } from "../shared/type-sizes";
import { type CidrBlock, contains, parseCidr } from "../vpc/cidr";
import type { NodePool, ObservabilityStackArgs } from "./args";
import { LATENCY_LIMIT_MAX } from "./latency-limit";

/** More machines than monitoring will ever have. */
const MOST_MACHINES = 40;

/** The fastest alert waits for 14.4 times the budget (rules/slo.ts): of 7 % that is more errors than there are requests. */
export const LEAST_AVAILABILITY = 94;

/** "The block cannot include reserved addresses" (EKS User Guide, "Configure network access to cluster API server endpoint"). */
const RESERVED = [
    ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
    ...["192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"],
];

type Checked = Pick<
    ObservabilityStackArgs,
    | "api"
    | "stateful"
    | "interruptible"
    | "availabilityTarget"
    | "latencyTargetSeconds"
    | "rpoSeconds"
    | "logRetentionDays"
>;

/** @throws Error with what was found and what is allowed */
export function checkStack(args: Checked): void {
    checkPool("observability:stateful", args.stateful);
    checkPool("observability:interruptible", args.interruptible);
    if (args.api.access === "listed") {
        args.api.cidrBlocks.forEach(checkPublicBlock);
    }
    checkNumber("observability:availabilityTarget", args.availabilityTarget, LEAST_AVAILABILITY, 99.999);
    checkNumber("observability:latencyTargetSeconds", args.latencyTargetSeconds, 0.05, LATENCY_LIMIT_MAX);
    checkWholeNumber("rpoSeconds", args.rpoSeconds, 60, 86_400);
    checkLogDays("observability:logRetentionDays", args.logRetentionDays);
}

function checkPublicBlock(text: string): void {
    const name = "observability:api.cidrBlocks";
    const block = blockAt(name, text);
    const reserved = RESERVED.find((other) => contains(parseCidr(other), block));
    if (reserved !== undefined) {
        throw new Error(
            `${name} has ${text}, which lies in the reserved ${reserved}: the endpoint is on the internet, and EKS refuses it. ` +
                `Name public addresses, or take observability:api.access private or forwarded.`,
        );
    }
}

function blockAt(name: string, text: string): CidrBlock {
    try {
        return parseCidr(text);
    } catch (error) {
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
}

function checkPool(name: string, pool: NodePool): void {
    checkWholeNumber(`${name}.maximum`, pool.maximum, 1, MOST_MACHINES);
    checkWholeNumber(`${name}.minimum`, pool.minimum, 1, pool.maximum, "the maximum at most");
    checkWholeNumber(`${name}.volumeGiB`, pool.volumeGiB, 20, 1000);
    checkEachOnce(`${name}.instanceTypes`, pool.instanceTypes, "Graviton type, e.g. m7g.large");
    pool.instanceTypes.forEach((type) => checkTypeSize(`${name}.instanceTypes`, type, EC2_SIZES));
}
