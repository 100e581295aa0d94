import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-memory-limited",
    family: "multi-az",
    description: "A container says how much memory it takes at most.",
    severity: "low",
    covers: ["CKV_K8S_13", "AVD-KSV-0018", "C-0271", "C-0004", "C-0009"],
    level: "advisory",
    remediation: "Set resources.limits.memory.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !container.has("resources.limits.memory"),
            (container) => `${container.show("resources.limits.memory")}; set it`,
        ),
});
