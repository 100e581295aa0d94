import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-cpu-limited",
    family: "multi-az",
    description: "A container says how much processor time it takes at most.",
    severity: "low",
    covers: ["CKV_K8S_11", "AVD-KSV-0011", "C-0270", "C-0050", "C-0009"],
    level: "advisory",
    remediation: "Set resources.limits.cpu.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !container.has("resources.limits.cpu"),
            (container) => `${container.show("resources.limits.cpu")}; set it`,
        ),
});
