import { hasContext, PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-container-security-context",
    family: "exposure",
    description: "Each container says something of its security: capabilities and escalation are of containers alone.",
    severity: "low",
    covers: ["CKV_K8S_30", "AVD-KSV-0118"],
    level: "advisory",
    remediation:
        "Set securityContext of each container: allowPrivilegeEscalation, capabilities, readOnlyRootFilesystem.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !hasContext(container),
            (container) => `${container.show("securityContext")}; set it`,
        ),
});
