import type { AppClusterArgs } from "./args";
import { checkInstances } from "./instance-sizes";
import { planSchedule } from "./schedule";
import { checkSize } from "./sizes";

/** @throws Error for what can be known to fail before anything is made. */
export function checkServices(args: Pick<AppClusterArgs, "web" | "worker" | "capacity" | "instances">): void {
    for (const kind of ["web", "worker"] as const) {
        const size = args[kind];
        checkSize(kind, size);
        planSchedule(size.peaks ?? [], size, `app:${kind}.peaks`);
        if (size.minimum > size.maximum || size.onDemandBase > size.minimum) {
            throw new Error(
                `app:${kind} has onDemandBase ${size.onDemandBase}, minimum ${size.minimum}, maximum ${size.maximum}; ` +
                    `each must be at most the next.`,
            );
        }
    }
    if (args.capacity === "ec2") {
        checkInstances({ web: args.web, worker: args.worker }, args.instances);
    }
}
