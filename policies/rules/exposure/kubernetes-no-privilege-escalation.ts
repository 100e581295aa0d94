import { PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-privilege-escalation",
    family: "exposure",
    description: "No process of a container gains more rights than the one that started it.",
    severity: "high",
    covers: ["CKV_K8S_20", "AVD-KSV-0001", "C-0016", "C-0217", "CIS-EKS-4.2.5", "PSS-allowPrivilegeEscalation"],
    remediation: "Set securityContext.allowPrivilegeEscalation to false.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            (container) => !container.isFalse("securityContext.allowPrivilegeEscalation"),
            (container) => `${container.show("securityContext.allowPrivilegeEscalation")}; set it to false`,
        ),
});
