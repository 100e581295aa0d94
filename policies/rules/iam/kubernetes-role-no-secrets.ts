import { tellOf } from "../../lib/find";
import { ROLES } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-secrets",
    family: "iam",
    description: "No role of Kubernetes reads or changes secrets that it does not name.",
    severity: "high",
    covers: ["AVD-KSV-0041", "AVD-KSV-0113"],
    level: "advisory",
    remediation: "Name the secrets under resourceNames, or remove them.",
    types: ROLES,
    check: (role) =>
        tellOf(
            role.views("rules"),
            (rule) =>
                rule.texts("resources").includes("secrets") &&
                !rule.has("resourceNames") &&
                rule.texts("verbs").some((verb) => !["create", "deletecollection"].includes(verb)),
            (rule) => `a rule allows ${rule.texts("verbs").join()} on every secret; name them under resourceNames`,
        ),
});
