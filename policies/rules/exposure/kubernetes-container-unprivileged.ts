import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-container-unprivileged",
    family: "exposure",
    description: "No container of a pod is privileged: it would be root on the node.",
    severity: "critical",
    covers: ["CKV_K8S_16", "AVD-KSV-0017", "C-0057", "C-0213", "CIS-EKS-4.2.1", "PSS-privileged"],
    remediation: "Remove securityContext.privileged; add the one capability that is needed.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => container.isTrue("securityContext.privileged"),
            () => "securityContext.privileged is true; remove it",
        ),
});
