import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-container-unprivileged",
    family: "exposure",
    description: "No container of a pod is privileged: it would be root on the node.",
    severity: "critical",
    covers: ["CKV_K8S_16", "AVD-KSV-0017"],
    remediation: "Remove securityContext.privileged; add the one capability that is needed.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => container.isTrue("securityContext.privileged"),
            () => "securityContext.privileged is true; remove it",
        ),
});
