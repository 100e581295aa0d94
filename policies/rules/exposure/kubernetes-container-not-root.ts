import { contextOf, PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

function mayBeRoot(container: View, pod: View): boolean {
    const user = contextOf(container, pod, "runAsUser").number("held");
    return user === 0 || (user === undefined && !contextOf(container, pod, "runAsNonRoot").isTrue("held"));
}

export const rule = resourceRule({
    name: "kubernetes-container-not-root",
    family: "exposure",
    description: "A container runs as another user than root, by number or because Kubernetes asks its image.",
    severity: "high",
    covers: ["CKV_K8S_23", "AVD-KSV-0012", "C-0013", "C-0218"],
    remediation: "Set securityContext.runAsNonRoot to true, of the pod or of each container.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            mayBeRoot,
            () => "nothing keeps it from root; set securityContext.runAsNonRoot to true",
        ),
});
