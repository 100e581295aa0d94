import { either, holds } from "../../lib/find";
import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** Kubernetes asks for bind on roles; what may do everything with bindings is read as meant for it, too. */
const binds = (rule: View): boolean =>
    either(
        () => holds(rule, "verbs", "bind"),
        () =>
            grants(
                rule,
                "rbac.authorization.k8s.io",
                ["roles", "clusterroles", "rolebindings", "clusterrolebindings"],
                [],
            ),
    );

export const rule = resourceRule({
    name: "kubernetes-role-no-binding",
    family: "iam",
    description: "No role of Kubernetes lets its holder hand out rights that it does not have itself.",
    severity: "critical",
    covers: ["CKV_K8S_157", "AVD-KSV-0050", "C-0191", "CIS-EKS-4.1.8"],
    remediation: "Remove the verb bind; name the verbs on roles and bindings.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, binds, "remove it"),
});
