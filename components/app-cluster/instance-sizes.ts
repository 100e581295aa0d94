/** How many tasks an instance holds, from the name of its type. No Pulumi here. */
import type { FargateSize } from "../shared/fargate-sizes";
import type { CpuArchitecture } from "./args";

interface InstanceSize extends FargateSize {
    /** Tasks with a network interface of their own (`awsvpc`): all interfaces but the instance's. */
    readonly interfaces: number;
}

/** GiB of memory for a virtual core, by the first letter of the type (Amazon EC2 instance type naming conventions). */
const GIB_A_CORE: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8, t: 4 };

/** Network interfaces by virtual cores (EC2 User Guide, "IP addresses per network interface per instance type"). */
const INTERFACES = [
    { cores: 2, interfaces: 3 },
    { cores: 8, interfaces: 4 },
    { cores: 48, interfaces: 8 },
    { cores: 192, interfaces: 15 },
] as const;

/** Share of its memory that an instance registers: the operating system and the ECS agent keep the rest. */
const REGISTERED = 0.93;

/**
 * Virtual cores, by the size in a type's name: 2 up to `large`, 4 an `xlarge` (Amazon EC2 instance type naming conventions).
 * `undefined` for `metal`, which has those of its host: 16 of an a1, 64 of an m7g, 96 of an m5, 192 of a c6a. A name like
 * `metal-24xl` tells them as `24xlarge` does.
 */
export function coresOf(type: string): number | undefined {
    if (type.endsWith(".metal")) {
        return undefined;
    }
    const times = /\.(\d*xlarge|metal-\d+xl)$/.exec(type)?.[1]?.replace(/\D/g, "");
    return times === undefined ? 2 : 4 * Number(times || 1);
}

/** `undefined` for a type that these rules do not describe: AWS alone knows what it holds. */
export function instanceSize(type: string): InstanceSize | undefined {
    const family = /^([a-z])\d[a-z]*\.(large|\d*xlarge)$/.exec(type)?.[1];
    const gib = GIB_A_CORE[family ?? ""];
    const cores = coresOf(type);
    const interfaces = INTERFACES.find((row) => cores !== undefined && cores <= row.cores)?.interfaces;
    return gib === undefined || cores === undefined || interfaces === undefined
        ? undefined
        : {
              cpu: cores * 1024,
              memoryMiB: Math.floor(cores * gib * 1024 * REGISTERED),
              interfaces: interfaces - 1,
          };
}

/** Of the type's processors: `g` after the generation is AWS's Graviton, as was the type a1 (instance type naming conventions). */
export function architectureOf(type: string): CpuArchitecture {
    return /^(a1|[a-z]+\d+g[a-z]*)\./.test(type) ? "ARM64" : "X86_64";
}

/** Tasks of one size that an instance holds at the same time. */
export function tasksOn(instance: InstanceSize, task: FargateSize): number {
    return Math.min(
        Math.floor(instance.cpu / task.cpu),
        Math.floor(instance.memoryMiB / task.memoryMiB),
        instance.interfaces,
    );
}

interface Service extends FargateSize {
    readonly maximum: number;
}

/**
 * Tasks beyond a service's maximum: a deployment starts one before it stops one, and web's begins with the migration
 * task, which has the same size.
 */
const DEPLOYING: Readonly<Record<string, number>> = { web: 2, worker: 1 };

/**
 * @throws Error where a type holds no task, or where the instances cannot hold all tasks of both services' maximum and
 *   what a deployment needs beside them: scaling would then end silently at the instances' limit, and at that limit no
 *   deployment would begin.
 */
export function checkInstances(
    services: Readonly<Record<string, Service>>,
    instances: { readonly types: readonly string[]; readonly maximum: number },
): void {
    for (const type of instances.types) {
        const size = instanceSize(type);
        if (size === undefined) {
            continue;
        }
        const shares = Object.entries(services).map(([name, task]) => {
            const held = tasksOn(size, task);
            if (held === 0) {
                throw new Error(
                    `app:instances.types has ${type}, which holds no task of app:${name} (${task.cpu} CPU units and ` +
                        `${task.memoryMiB} MiB; it has ${size.cpu} and ${size.memoryMiB} for tasks). Take a larger type.`,
                );
            }
            return { name, tasks: task.maximum, held, share: (task.maximum + (DEPLOYING[name] ?? 1)) / held };
        });
        const needed = Math.ceil(shares.reduce((sum, { share }) => sum + share, 0));
        if (needed > instances.maximum) {
            const tasks = shares.map((s) => `${s.tasks} tasks of app:${s.name} (${s.held} on each)`).join(" and ");
            throw new Error(
                `app:instances.maximum is ${instances.maximum}, but ${tasks}, and beside them a deployment's tasks, need ${needed} ` +
                    `instances of ${type}. ` +
                    `Raise it to ${needed}, name larger types, or lower the maximum of the tasks.`,
            );
        }
    }
}
