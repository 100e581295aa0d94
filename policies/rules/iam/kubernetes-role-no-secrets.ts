import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const READS_OR_CHANGES = ["get", "list", "watch", "update", "patch", "delete", "deletecollection"];

export const rule = resourceRule({
    name: "kubernetes-role-no-secrets",
    family: "iam",
    description: "No role of Kubernetes reads or changes secrets that it does not name.",
    severity: "high",
    covers: ["AVD-KSV-0041", "AVD-KSV-0113", "C-0015", "C-0186", "CIS-EKS-4.1.2"],
    level: "advisory",
    remediation: "Name the secrets under resourceNames, or remove them.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => !rule.has("resourceNames") && grants(rule, "", ["secrets"], READS_OR_CHANGES),
            "name secrets under resourceNames",
        ),
});
