import { mustNotShare, PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-host-pid",
    family: "exposure",
    description: "A pod does not see its node's processes, whose environments and memory it could read.",
    severity: "high",
    covers: ["CKV_K8S_17", "AVD-KSV-0010", "C-0038", "C-0214", "C-0275", "CIS-EKS-4.2.2", "PSS-hostNamespaces"],
    remediation: "Remove hostPID.",
    types: PODS,
    patches: true,
    check: mustNotShare("hostPID"),
});
