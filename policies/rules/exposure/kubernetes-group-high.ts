import { contextOf, hasOwnUsers, PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-group-high",
    family: "exposure",
    description: "A container's group has a number that no group of a node has.",
    severity: "low",
    covers: ["AVD-KSV-0021"],
    level: "advisory",
    remediation: "Set securityContext.runAsGroup to more than 10000.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            (container, pod) =>
                !hasOwnUsers(pod) && (contextOf(container, pod, "runAsGroup").number("held") ?? 0) <= 10_000,
            () => "runAsGroup is not more than 10000; set it",
        ),
});
