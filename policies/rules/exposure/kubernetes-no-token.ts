import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-token",
    family: "exposure",
    description: "A pod has a token for the cluster's API only where it is meant to.",
    severity: "low",
    covers: ["CKV_K8S_38", "AVD-KSV-0036", "C-0034", "C-0190", "CIS-EKS-4.1.6"],
    level: "advisory",
    remediation: "Set automountServiceAccountToken to false.",
    types: PODS,
    check: (workload) => {
        const pod = podOf(workload);
        return pod.isFalse("automountServiceAccountToken")
            ? undefined
            : `${pod.show("automountServiceAccountToken")}; set it to false`;
    },
});
