import { SERVICES, tellOfServingContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-probes-liveness",
    family: "multi-az",
    description: "Kubernetes can ask a service's container whether it is alive.",
    severity: "low",
    covers: ["CKV_K8S_8", "C-0056"],
    level: "advisory",
    remediation: "Set livenessProbe.",
    types: SERVICES,
    check: (workload) =>
        tellOfServingContainers(
            workload,
            (container) => !container.has("livenessProbe"),
            (container) => `${container.show("livenessProbe")}; set it`,
        ),
});
