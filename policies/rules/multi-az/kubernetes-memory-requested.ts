import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-memory-requested",
    family: "multi-az",
    description: "A container says how much memory it needs.",
    severity: "low",
    covers: ["CKV_K8S_12", "AVD-KSV-0016", "C-0269", "C-0004"],
    level: "advisory",
    remediation: "Set resources.requests.memory.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !container.has("resources.requests.memory"),
            (container) => `${container.show("resources.requests.memory")}; set it`,
        ),
});
