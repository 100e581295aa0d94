import { SERVICES, tellOfServingContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-probes-readiness",
    family: "multi-az",
    description: "Kubernetes can ask a service's container whether it is ready.",
    severity: "low",
    covers: ["CKV_K8S_9", "C-0018"],
    level: "advisory",
    remediation: "Set readinessProbe.",
    types: SERVICES,
    check: (workload) =>
        tellOfServingContainers(
            workload,
            (container) => !container.has("readinessProbe"),
            (container) => `${container.show("readinessProbe")}; set it`,
        ),
});
