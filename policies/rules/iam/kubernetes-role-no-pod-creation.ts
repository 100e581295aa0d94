import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-pod-creation",
    family: "iam",
    description:
        "No role of Kubernetes creates pods, which may take any service account and secret of their namespace.",
    severity: "high",
    covers: ["C-0188", "CIS-EKS-4.1.4"],
    level: "advisory",
    remediation: "Let pods be made by a pipeline or a controller; remove create on pods.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, (rule) => grants(rule, "", ["pods"], ["create"]), "remove it"),
});
