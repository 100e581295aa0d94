import { mustNotShare, PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-host-ipc",
    family: "exposure",
    description: "A pod shares no memory with its node's processes.",
    severity: "high",
    covers: ["CKV_K8S_18", "AVD-KSV-0008", "C-0038", "C-0215", "C-0276", "CIS-EKS-4.2.3", "PSS-hostNamespaces"],
    remediation: "Remove hostIPC.",
    types: PODS,
    patches: true,
    check: mustNotShare("hostIPC"),
});
