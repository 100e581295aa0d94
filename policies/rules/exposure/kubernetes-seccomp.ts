import { contextOf, PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-seccomp",
    family: "exposure",
    description: "A container asks the node for its runtime's filter of system calls.",
    severity: "medium",
    covers: ["CKV_K8S_31", "AVD-KSV-0104", "C-0210", "PSS-seccompProfile_restricted", "AVD-KSV-0030"],
    level: "advisory",
    remediation: "Set securityContext.seccompProfile.type to RuntimeDefault, of the pod or of each container.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            (container, pod) =>
                !["RuntimeDefault", "Localhost"].includes(
                    contextOf(container, pod, "seccompProfile.type").text("held") ?? "",
                ),
            () => "seccompProfile.type is not RuntimeDefault; set it",
        ),
});
