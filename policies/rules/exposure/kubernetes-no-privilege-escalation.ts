import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-privilege-escalation",
    family: "exposure",
    description: "No process of a container gains more rights than the one that started it.",
    severity: "high",
    covers: ["CKV_K8S_20", "AVD-KSV-0001"],
    remediation: "Set securityContext.allowPrivilegeEscalation to false.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => !container.isFalse("securityContext.allowPrivilegeEscalation"),
            (container) => `${container.show("securityContext.allowPrivilegeEscalation")}; set it to false`,
        ),
});
