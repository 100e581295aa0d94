import { hasContext, PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-pod-security-context",
    family: "exposure",
    description: "A pod says something of its security: one without a context takes every default, root among them.",
    severity: "low",
    covers: ["CKV_K8S_29", "AVD-KSV-0118"],
    level: "advisory",
    remediation: "Set securityContext of the pod: runAsNonRoot, seccompProfile.",
    types: PODS,
    check: (workload) =>
        hasContext(podOf(workload)) ? undefined : `the pod's ${podOf(workload).show("securityContext")}; set it`,
});
