import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-adds-no-capability",
    family: "exposure",
    description: "A container adds no capability to those that the runtime gives it.",
    severity: "high",
    covers: ["CKV_K8S_25", "AVD-KSV-0022", "C-0219"],
    level: "advisory",
    remediation: "Remove securityContext.capabilities.add; a port above 1024 needs none.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => container.texts("securityContext.capabilities.add").length > 0,
            (container) => `${container.show("securityContext.capabilities.add")}; remove it`,
        ),
});
