import { either, holds } from "../../lib/find";
import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const escalates = (rule: View): boolean =>
    either(
        () => holds(rule, "verbs", "escalate"),
        () => grants(rule, "rbac.authorization.k8s.io", ["roles", "clusterroles"], []),
    );

export const rule = resourceRule({
    name: "kubernetes-role-no-escalation",
    family: "iam",
    description: "No role of Kubernetes lets its holder write rights into a role that it does not have itself.",
    severity: "critical",
    covers: ["CKV_K8S_158", "AVD-KSV-0050", "C-0191", "CIS-EKS-4.1.8"],
    remediation: "Remove the verb escalate; name the verbs on roles.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, escalates, "remove it"),
});
