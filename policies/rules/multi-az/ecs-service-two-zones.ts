import { both, findIn, selectFrom } from "../../lib/find";
import { isWrittenNameOf } from "../../lib/identity";
import { mustSpanZones } from "../../lib/placement";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";

/** Its text is `service/<cluster>/<service>`. */
function scales(target: Resource, service: Resource, stack: Stack): boolean {
    const behind = stack.behind(target, "resourceId", ["ecs:Service"]);
    if (behind.length > 0) {
        return behind.includes(service);
    }
    const name = target.text("resourceId")?.split("/").pop();
    return name !== undefined && (name === service.text("name") || isWrittenNameOf(service)(name));
}

/** What keeps the tasks at two or more: the scaling target where there is one, which may go down to its minimum. */
function tasks(service: Resource, stack: Stack): string[] {
    const targets = (passes: (minimum: number) => boolean): Resource[] =>
        selectFrom(stack.all(["appautoscaling:Target"]), (target) =>
            both(
                () => passes(target.number("minCapacity") ?? 0),
                () => scales(target, service, stack),
            ),
        );
    const few = targets((minimum) => minimum < 2).map(
        (target) => `${target.show("minCapacity")} of its scaling target; set it to 2 or more`,
    );
    const enough = (): boolean => targets((minimum) => minimum >= 2).length > 0;
    return few.length > 0 || (service.number("desiredCount") ?? 1) >= 2 || enough()
        ? few
        : [`${service.show("desiredCount")}; set it to 2 or more, so that losing a zone leaves a task`];
}

export const rule = stackRule({
    name: "ecs-service-two-zones",
    family: "multi-az",
    description: "A service runs at least two tasks, over subnets of at least two zones.",
    severity: "high",
    covers: ["R-APP-4"],
    remediation: "Set desiredCount (or the scaling target's minCapacity) to 2 or more, with subnets of two zones.",
    types: ["ecs:Service"],
    check: (service, stack) =>
        findIn(
            [
                () => (service.text("schedulingStrategy") === "DAEMON" ? [] : tasks(service, stack)),
                () =>
                    // Without a configuration of its own it has the network of its instances.
                    service.has("networkConfiguration")
                        ? [mustSpanZones(["networkConfiguration.subnets"])(service, stack) ?? []].flat()
                        : [],
            ],
            (demand) => demand(),
        ),
});
