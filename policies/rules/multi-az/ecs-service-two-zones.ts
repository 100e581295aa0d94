import { isWrittenNameOf } from "../../lib/identity";
import { mustSpanZones } from "../../lib/placement";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";

/** Its text is `service/<cluster>/<service>`. */
function scales(target: Resource, service: Resource): boolean {
    if (target.urnsBehind("resourceId").includes(service.urn)) {
        return true;
    }
    const name = target.text("resourceId")?.split("/").pop();
    return name !== undefined && (name === service.text("name") || isWrittenNameOf(service)(name));
}

export const rule = stackRule({
    name: "ecs-service-two-zones",
    family: "multi-az",
    description: "A service runs at least two tasks, over subnets of at least two zones.",
    severity: "high",
    covers: ["R-APP-4"],
    remediation: "Set desiredCount (or the scaling target's minCapacity) to 2 or more, with subnets of two zones.",
    types: ["ecs:Service"],
    check: (service, stack) => {
        const scaled = stack
            .all(["appautoscaling:Target"])
            .some((target) => scales(target, service) && (target.number("minCapacity") ?? 0) >= 2);
        const everywhere = service.text("schedulingStrategy") === "DAEMON";
        const tasks =
            everywhere || scaled || (service.number("desiredCount") ?? 1) >= 2
                ? []
                : [`${service.show("desiredCount")}; set it to 2 or more, so that losing a zone leaves a task`];
        const bridged = !service.has("networkConfiguration");
        return [
            ...tasks,
            bridged ? [] : (mustSpanZones(["networkConfiguration.subnets"])(service, stack) ?? []),
        ].flat();
    },
});
