import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "ecs-scheduled-task-private",
    family: "private-subnet",
    description: "A task that a schedule starts has no public address and runs in private subnets.",
    severity: "high",
    covers: ["R-NET-2"],
    remediation: "Set ecsTarget.networkConfiguration: assignPublicIp false, subnets of the app tier.",
    types: ["cloudwatch:EventTarget"],
    check: (target, stack) => {
        if (!target.has("ecsTarget.networkConfiguration")) {
            return undefined;
        }
        const network = "ecsTarget.networkConfiguration";
        return [
            target.isTrue(`${network}.assignPublicIp`)
                ? [`${target.show(`${network}.assignPublicIp`)}; set it to false`]
                : [],
            mustBePrivate([`${network}.subnets`], ["app"])(target, stack),
        ].flat();
    },
});
