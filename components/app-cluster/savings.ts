/** What a savings plan for the tasks that always run should cover (R-APP-7). No Pulumi here. */
import type { FargateSize } from "../shared/fargate-sizes";
import type { CpuArchitecture, InstanceArgs } from "./args";

/** US dollars an hour on demand, us-east-1, for one virtual core and one GiB (AWS Fargate pricing, read 2025-11). */
const PRICES: Readonly<Record<CpuArchitecture, { readonly core: number; readonly gib: number }>> = {
    ARM64: { core: 0.03238, gib: 0.00356 },
    X86_64: { core: 0.04048, gib: 0.004445 },
};

interface Base extends FargateSize {
    readonly onDemandBase: number;
}

/** What runs on demand at every hour: the part worth a Compute Savings Plan. */
export function savingsBase(
    services: readonly Base[],
    architecture: CpuArchitecture,
): { cores: number; gib: number; hourlyUsd: number } {
    const cores = services.reduce((sum, s) => sum + (s.onDemandBase * s.cpu) / 1024, 0);
    const gib = services.reduce((sum, s) => sum + (s.onDemandBase * s.memoryMiB) / 1024, 0);
    const price = PRICES[architecture];
    return { cores, gib, hourlyUsd: Math.round((cores * price.core + gib * price.gib) * 10_000) / 10_000 };
}

/** The advice for tasks on Fargate, for the outputs. */
export function savingsAdvice(services: readonly Base[], architecture: CpuArchitecture): string {
    const { cores, gib, hourlyUsd } = savingsBase(services, architecture);
    return (
        `The on-demand base is ${cores} cores and ${gib} GiB at every hour, ${hourlyUsd} USD an hour at Fargate's price in ` +
        `us-east-1: commit a Compute Savings Plan to that base less the plan's discount, not to the peaks.`
    );
}

/** The advice for tasks on instances, which cost the same whatever runs on them. */
export function instanceAdvice({ onDemandBase, types }: Pick<InstanceArgs, "onDemandBase" | "types">): string {
    return (
        `The on-demand base is ${onDemandBase} instances at every hour, each of one of ${types.join(", ")}: commit a Compute ` +
        `Savings Plan to what these cost less the plan's discount, not to the peaks.`
    );
}
