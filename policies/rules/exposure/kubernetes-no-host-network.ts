import { mustNotShare, PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-host-network",
    family: "exposure",
    description:
        "A pod has a network of its own: in its node's, no policy holds for it and it hears what is said to the node.",
    severity: "high",
    covers: ["CKV_K8S_19", "AVD-KSV-0009", "C-0041", "C-0216", "CIS-EKS-4.2.4", "PSS-hostNamespaces"],
    remediation: "Remove hostNetwork.",
    types: PODS,
    patches: true,
    check: mustNotShare("hostNetwork"),
});
