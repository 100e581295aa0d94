import { tellOf } from "../../lib/find";
import { BINDINGS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** Kubernetes knows a service account as a user, too: system:serviceaccount:<namespace>:<name>. */
const isDefault = (subject: View): boolean =>
    subject.text("kind") === "ServiceAccount"
        ? subject.text("name") === "default"
        : /^system:serviceaccount:[^:]+:default$/.test(subject.text("name") ?? "");

export const rule = resourceRule({
    name: "kubernetes-default-service-account-unbound",
    family: "iam",
    description: "The service account that a pod has when it names none has no rights.",
    severity: "medium",
    covers: ["CKV_K8S_42", "C-0225", "CIS-EKS-4.1.5", "CIS-EKS-5.2.1"],
    level: "advisory",
    remediation: "Bind a service account of the workload's own, and name it in the pod.",
    types: BINDINGS,
    patches: true,
    check: (binding) =>
        tellOf(
            binding.views("subjects"),
            isDefault,
            (subject) =>
                `it binds ${subject.text("name")} of ${subject.text("namespace") ?? "its namespace"}; bind an account of the workload's own`,
        ),
});
