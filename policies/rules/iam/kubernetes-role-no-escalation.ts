import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const RBAC = "rbac.authorization.k8s.io";

/** Every verb on roles holds both, and every verb on bindings what bind is for. */
const escalates = (rule: View): boolean =>
    rule.texts("verbs").some((verb) => ["bind", "escalate"].includes(verb)) ||
    (rule.texts("verbs").includes("*") &&
        grants(rule, RBAC, ["roles", "clusterroles", "rolebindings", "clusterrolebindings"], []));

export const rule = resourceRule({
    name: "kubernetes-role-no-escalation",
    family: "iam",
    description: "No role of Kubernetes lets its holder take further rights.",
    severity: "critical",
    covers: ["CKV_K8S_157", "CKV_K8S_158", "C-0191", "CIS-EKS-4.1.8"],
    remediation: "Remove the verbs bind and escalate.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, escalates, "remove it"),
});
