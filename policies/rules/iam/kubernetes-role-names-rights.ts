import { holds } from "../../lib/find";
import { ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-names-rights",
    family: "iam",
    description: "A role of Kubernetes names what may be done to what, without wildcards.",
    severity: "high",
    covers: ["CKV_K8S_49", "C-0187", "CIS-EKS-4.1.3"],
    remediation: "Name the groups, resources and verbs.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => ["apiGroups", "resources", "verbs"].some((key) => holds(rule, key, "*")),
            "name them",
        ),
});
