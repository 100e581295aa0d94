import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-port-forward",
    family: "iam",
    description: "No role of Kubernetes opens a way into a pod past its network policies.",
    severity: "medium",
    covers: ["C-0063"],
    level: "advisory",
    remediation: "Remove pods/portforward.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(role, (rule) => grants(rule, "", ["pods/portforward", "pods/*"], ["create", "get"]), "remove it"),
});
