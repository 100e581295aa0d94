import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-cpu-requested",
    family: "multi-az",
    description: "A container says how much processor time it needs.",
    severity: "low",
    covers: ["CKV_K8S_10", "AVD-KSV-0015", "C-0268", "C-0050"],
    level: "advisory",
    remediation: "Set resources.requests.cpu.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !container.has("resources.requests.cpu"),
            (container) => `${container.show("resources.requests.cpu")}; set it`,
        ),
});
