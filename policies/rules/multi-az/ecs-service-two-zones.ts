import { findIn, someIn } from "../../lib/find";
import { mustSpanZones } from "../../lib/placement";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";

/** Its text is `service/<cluster>/<service>`. */
const scales = (target: Resource, service: Resource): boolean =>
    target.urnsBehind("resourceId").includes(service.urn) ||
    (service.has("name") && (target.text("resourceId") ?? "").endsWith(`/${service.text("name")}`));

function tooFewTasks(service: Resource, stack: Stack): string[] {
    const everywhere = service.text("schedulingStrategy") === "DAEMON";
    const scaled = () =>
        someIn(
            stack.all(["appautoscaling:Target"]),
            (target) => scales(target, service) && (target.number("minCapacity") ?? 0) >= 2,
        );
    return everywhere || (service.number("desiredCount") ?? 1) >= 2 || scaled()
        ? []
        : [`${service.show("desiredCount")}; set it to 2 or more, so that losing a zone leaves a task`];
}

/** A service without a network configuration stands where its instances do. */
const tooFewZones = (service: Resource, stack: Stack): string[] =>
    service.has("networkConfiguration")
        ? [mustSpanZones(["networkConfiguration.subnets"])(service, stack) ?? []].flat()
        : [];

export const rule = stackRule({
    name: "ecs-service-two-zones",
    family: "multi-az",
    description: "A service runs at least two tasks, over subnets of at least two zones.",
    severity: "high",
    covers: ["R-APP-4"],
    remediation: "Set desiredCount (or the scaling target's minCapacity) to 2 or more, with subnets of two zones.",
    types: ["ecs:Service"],
    check: (service, stack) => findIn([tooFewTasks, tooFewZones], (tell) => tell(service, stack)),
});
