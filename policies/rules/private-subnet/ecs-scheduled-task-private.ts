import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

/** Of EventBridge's rules and of EventBridge Scheduler. */
const NETWORKS = ["ecsTarget.networkConfiguration", "target.ecsParameters.networkConfiguration"];

export const rule = stackRule({
    name: "ecs-scheduled-task-private",
    family: "private-subnet",
    description: "A task that a schedule starts has no public address and runs in private subnets.",
    severity: "high",
    covers: ["R-NET-2"],
    remediation: "Set networkConfiguration of the target: assignPublicIp false, subnets of the app tier.",
    types: ["cloudwatch:EventTarget", "scheduler:Schedule"],
    check: (schedule, stack) =>
        NETWORKS.filter((network) => schedule.has(network)).flatMap((network) => [
            ...(schedule.isTrue(`${network}.assignPublicIp`)
                ? [`${schedule.show(`${network}.assignPublicIp`)}; set it to false`]
                : []),
            ...mustBePrivate(`${network}.subnets`, ["app"])(schedule, stack),
        ]),
});
