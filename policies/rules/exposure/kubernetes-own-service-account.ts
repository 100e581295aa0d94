import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-own-service-account",
    family: "exposure",
    description: "A pod that talks to the cluster's API does it under a name of its own.",
    severity: "medium",
    covers: ["C-0189", "CIS-EKS-4.1.5"],
    level: "advisory",
    remediation: "Name a service account in serviceAccountName, or set automountServiceAccountToken to false.",
    types: PODS,
    check: (workload) => {
        const pod = podOf(workload);
        const account = pod.text("serviceAccountName") ?? pod.text("serviceAccount") ?? "";
        return ["", "default"].includes(account) && !pod.isFalse("automountServiceAccountToken")
            ? `${pod.show("serviceAccountName")}; name one, or set automountServiceAccountToken to false`
            : undefined;
    },
});
