import { contextOf, hasOwnUsers, PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-user-high",
    family: "exposure",
    description: "A container's user has a number that no user of a node has.",
    severity: "low",
    covers: ["CKV_K8S_40", "AVD-KSV-0020"],
    level: "advisory",
    remediation: "Set securityContext.runAsUser to 10000 or more.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            (container, pod) =>
                !hasOwnUsers(pod) && (contextOf(container, pod, "runAsUser").number("held") ?? 0) < 10_000,
            () => "runAsUser is not 10000 or more; set it",
        ),
});
