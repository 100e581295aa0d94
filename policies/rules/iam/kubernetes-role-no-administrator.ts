import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-administrator",
    family: "iam",
    description: "No role of Kubernetes allows everything.",
    severity: "critical",
    covers: ["AVD-KSV-0044", "C-0035"],
    remediation: "Name the groups, resources and verbs.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, (rule) => grants(rule, "", [], []), "name them"),
});
