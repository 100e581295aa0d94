/** Refuses what Fargate would refuse halfway, or a database that is too small for its poolers. Pure. */
import { checkFargateSize } from "../shared/fargate-sizes";
import { checkLogDays } from "../shared/ranges";
import type { SettledArgs } from "./args";
import { planPools, type PoolPlan } from "./pool-plan";

/** Tasks of the old and the new deployment together, % of the count. */
export const DEPLOYMENT_MAXIMUM_PERCENT = 200;

const SIZE_SETTINGS = { cpu: "data:pooler.cpuUnits", memory: "data:pooler.memoryMiB" };

type Checked = Pick<
    SettledArgs,
    "cpuUnits" | "memoryMiB" | "logRetentionDays" | "taskCount" | "replicaCount" | "maxConnections" | "migrationReserve"
>;

/**
 * The sizes of the pools.
 *
 * @throws Error with what was found and what is allowed
 */
export function checkPooler(args: Checked): PoolPlan {
    checkFargateSize(SIZE_SETTINGS, { cpu: args.cpuUnits, memoryMiB: args.memoryMiB });
    checkLogDays("logRetentionDays", args.logRetentionDays);
    return planPools({ ...args, deploymentMaximumPercent: DEPLOYMENT_MAXIMUM_PERCENT });
}
