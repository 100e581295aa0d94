import { tellOf } from "../../lib/find";
import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-host-namespaces",
    family: "exposure",
    description: "A pod shares neither its node's network, nor its processes, nor its memory.",
    severity: "high",
    covers: [
        "CKV_K8S_17",
        "CKV_K8S_18",
        "CKV_K8S_19",
        "AVD-KSV-0008",
        "AVD-KSV-0009",
        "AVD-KSV-0010",
        "C-0038",
        "C-0041",
        "C-0275",
        "C-0276",
        "C-0214",
        "C-0215",
        "C-0216",
        "CIS-EKS-4.2.2",
        "CIS-EKS-4.2.3",
        "CIS-EKS-4.2.4",
        "PSS-hostNamespaces",
    ],
    remediation: "Remove hostNetwork, hostPID and hostIPC.",
    types: PODS,
    patches: true,
    check: (workload) => {
        const pod = podOf(workload);
        return tellOf(
            ["hostNetwork", "hostPID", "hostIPC"],
            (key) => pod.isTrue(key),
            (key) => `${key} is true; remove it`,
        );
    },
});
