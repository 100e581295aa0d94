import { contextOf, PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-group-not-zero",
    family: "exposure",
    description: "A container runs in a named group: without one it is its image's, which mostly is 0, root's.",
    severity: "low",
    covers: ["C-0013"],
    level: "advisory",
    remediation: "Set securityContext.runAsGroup to another number than 0.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            (container, pod) => (contextOf(container, pod, "runAsGroup").number("held") ?? 0) < 1,
            () => "runAsGroup is not another than 0; set it",
        ),
});
