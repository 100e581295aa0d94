import { tellOf } from "../../lib/find";
import { ROLES } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-administrator",
    family: "iam",
    description: "No role of Kubernetes allows everything.",
    severity: "critical",
    covers: ["AVD-KSV-0044"],
    remediation: "Name the groups, resources and verbs.",
    types: ROLES,
    check: (role) =>
        tellOf(
            role.views("rules"),
            (rule) => ["apiGroups", "resources", "verbs"].every((key) => rule.texts(key).includes("*")),
            (rule) =>
                `a rule allows ${rule.texts("verbs").join()} on ${rule.texts("resources").join()} of every group; name them`,
        ),
});
