/** Sizes of tasks, and what they cost to reserve (R-APP-1, R-APP-7). No Pulumi here. */

export type CpuArchitecture = "ARM64" | "X86_64";

export interface FargateSize {
    /** CPU units, 1,024 a virtual core. */
    readonly cpu: number;
    readonly memoryMiB: number;
}

/** CPU units → MiB that Fargate allows (ECS Developer Guide, "Fargate task CPU and memory"): lowest, highest, step. */
const FARGATE: Readonly<Record<number, readonly [number, number, number]>> = {
    256: [512, 2048, 512],
    512: [1024, 4096, 1024],
    1024: [2048, 8192, 1024],
    2048: [4096, 16_384, 1024],
    4096: [8192, 30_720, 1024],
    8192: [16_384, 61_440, 4096],
    16384: [32_768, 122_880, 8192],
};

/** @throws Error when Fargate has no such size, with those that it has. */
export function checkSize(service: string, { cpu, memoryMiB }: FargateSize): void {
    const range = FARGATE[cpu];
    if (range === undefined) {
        throw new Error(`app:${service}.cpu is ${cpu}; Fargate has ${Object.keys(FARGATE).join(", ")} CPU units.`);
    }
    const [lowest, highest, step] = range;
    // The smallest size alone has 512, 1024 and 2048, without 1536.
    const fits = memoryMiB >= lowest && memoryMiB <= highest && memoryMiB % step === 0;
    if (!fits || (cpu === 256 && memoryMiB === 1536)) {
        throw new Error(
            `app:${service}.memoryMiB is ${memoryMiB}; with ${cpu} CPU units Fargate has ${lowest} to ${highest} MiB in ` +
                `steps of ${step}.`,
        );
    }
}

/** US dollars an hour on demand, us-east-1, for one virtual core and one GiB (AWS Fargate pricing, read 2025-11). */
const PRICES: Readonly<Record<CpuArchitecture, { readonly core: number; readonly gib: number }>> = {
    ARM64: { core: 0.03238, gib: 0.00356 },
    X86_64: { core: 0.04048, gib: 0.004445 },
};

export interface Base extends FargateSize {
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

/** The advice, for the outputs. */
export function savingsAdvice(services: readonly Base[], architecture: CpuArchitecture): string {
    const { cores, gib, hourlyUsd } = savingsBase(services, architecture);
    return (
        `The on-demand base is ${cores} cores and ${gib} GiB at every hour, ${hourlyUsd} USD an hour at Fargate's price in ` +
        `us-east-1: commit a Compute Savings Plan to that base less the plan's discount, not to the peaks.`
    );
}
