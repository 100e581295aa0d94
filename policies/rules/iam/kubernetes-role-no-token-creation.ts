import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-token-creation",
    family: "iam",
    description: "No role of Kubernetes makes tokens of service accounts.",
    severity: "high",
    covers: ["C-0282", "CIS-EKS-4.1.12"],
    level: "advisory",
    remediation: "Remove create on serviceaccounts/token, or name the accounts under resourceNames.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => !rule.has("resourceNames") && grants(rule, "", ["serviceaccounts/token"], ["create"]),
            "name the accounts under resourceNames",
        ),
});
