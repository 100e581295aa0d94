import { tellOf } from "../../lib/find";
import { ROLES } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const SHELLS = ["pods/exec", "pods/attach", "pods/*", "*"];

export const rule = resourceRule({
    name: "kubernetes-role-no-exec",
    family: "iam",
    description: "No role of Kubernetes lets its holder run commands in whatever pod it sees.",
    severity: "high",
    covers: ["AVD-KSV-0053"],
    level: "advisory",
    remediation: "Remove pods/exec.",
    types: ROLES,
    check: (role) =>
        tellOf(
            role.views("rules"),
            (rule) =>
                rule.texts("resources").some((resource) => SHELLS.includes(resource)) &&
                rule.texts("verbs").some((verb) => ["create", "get", "*"].includes(verb)),
            (rule) => `a rule allows ${rule.texts("verbs").join()} on ${rule.texts("resources").join()}; remove it`,
        ),
});
