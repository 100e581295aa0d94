import { PODS, podOf } from "../../lib/kubernetes";
import { isIsolated } from "../../lib/network-policies";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "kubernetes-pod-isolated",
    family: "private-subnet",
    description: "A policy on the network selects every pod: one that none selects takes connections from all others.",
    severity: "medium",
    covers: ["CKV2_K8S_6", "C-0260"],
    level: "advisory",
    remediation: "Add a NetworkPolicy of its namespace whose podSelector matches its labels; an empty one matches all.",
    // A template runs nowhere by itself.
    types: PODS.filter((type) => type !== "kubernetes:core/v1:PodTemplate"),
    // No policy holds for a pod in its node's network.
    check: (workload, stack) =>
        podOf(workload).isTrue("hostNetwork") || isIsolated(workload, stack)
            ? undefined
            : "no NetworkPolicy of the stack selects its pods; add one",
});
