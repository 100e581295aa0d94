/** Sizes of tasks on Fargate. Pure. */

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

/**
 * @param names of the two settings, for the error
 * @throws Error when Fargate has no such size, with those that it has.
 */
export function checkFargateSize(names: { readonly cpu: string; readonly memory: string }, size: FargateSize): void {
    const { cpu, memoryMiB } = size;
    const range = FARGATE[cpu];
    if (range === undefined) {
        throw new Error(`${names.cpu} is ${cpu}; Fargate has ${Object.keys(FARGATE).join(", ")} CPU units.`);
    }
    const [lowest, highest, step] = range;
    // The smallest size alone has 512, 1024 and 2048, without 1536.
    const fits = memoryMiB >= lowest && memoryMiB <= highest && memoryMiB % step === 0;
    if (!fits || (cpu === 256 && memoryMiB === 1536)) {
        throw new Error(
            `${names.memory} is ${memoryMiB}; with ${cpu} CPU units Fargate has ${lowest} to ${highest} MiB in ` +
                `steps of ${step}.`,
        );
    }
}
