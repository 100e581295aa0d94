/** How many pods a workload has: as many as its autoscaler leaves at least, or as it says. */
import { both, either, someIn } from "./find";
import { isWrittenNameOf } from "./identity";
import type { Resource } from "./resource";
import type { Stack } from "./stack";

const SCALERS = ["kubernetes:autoscaling/v2:HorizontalPodAutoscaler"];

const atLeastTwo = (object: Resource, path: string): boolean => (object.number(path) ?? 1) >= 2;

/** By the engine's dependencies, or by name. */
function scales(scaler: Resource, workload: Resource): boolean {
    const behind = scaler.urnsBehind("spec");
    if (behind.length > 0) {
        return behind.includes(workload.urn);
    }
    const name = scaler.text("spec.scaleTargetRef.name") ?? "";
    return isWrittenNameOf(workload)(name) || name === workload.text("metadata.name");
}

/** Whether a workload has two pods or more, and no autoscaler that leaves one. Throws where that cannot be told yet. */
export function hasTwoPods(workload: Resource, stack: Stack): boolean {
    const scaled = (passes: (scaler: Resource) => boolean): boolean =>
        someIn(stack.all(SCALERS), (scaler) =>
            both(
                () => scales(scaler, workload),
                () => passes(scaler),
            ),
        );
    return either(
        () => scaled((scaler) => atLeastTwo(scaler, "spec.minReplicas")),
        () =>
            both(
                () => atLeastTwo(workload, "spec.replicas"),
                () => !scaled((scaler) => !atLeastTwo(scaler, "spec.minReplicas")),
            ),
    );
}

/** How many pods a workload has at least. Throws where that cannot be told yet. */
export function leastPods(workload: Resource, stack: Stack): number {
    const scaler = stack.all(SCALERS).find((each) => scales(each, workload));
    return (scaler ? scaler.number("spec.minReplicas") : workload.number("spec.replicas")) ?? 1;
}
