import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-secret-creation",
    family: "iam",
    description:
        "No role of Kubernetes makes secrets: one that is made for a service account is filled with its token.",
    severity: "medium",
    covers: ["AVD-KSV-0041", "AVD-KSV-0113"],
    level: "advisory",
    remediation: "Remove create on secrets; it cannot be narrowed by name.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, (rule) => grants(rule, "", ["secrets"], ["create"]), "remove it"),
});
