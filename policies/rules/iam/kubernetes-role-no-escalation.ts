import { tellOf } from "../../lib/find";
import { ROLES } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const OF_ROLES = ["roles", "clusterroles", "rolebindings", "clusterrolebindings", "*"];

/** Every verb on roles or their bindings holds two of the three. */
const escalates = (rule: View): boolean =>
    rule.texts("verbs").some((verb) => ["bind", "escalate", "impersonate"].includes(verb)) ||
    (rule.texts("verbs").includes("*") && rule.texts("resources").some((resource) => OF_ROLES.includes(resource)));

export const rule = resourceRule({
    name: "kubernetes-role-no-escalation",
    family: "iam",
    description: "No role of Kubernetes lets its holder take further rights or act as another.",
    severity: "critical",
    covers: ["CKV_K8S_157", "CKV_K8S_158", "AVD-KSV-0043"],
    remediation: "Remove the verbs bind, escalate and impersonate.",
    types: ROLES,
    check: (role) =>
        tellOf(
            role.views("rules"),
            escalates,
            (rule) => `a rule allows ${rule.texts("verbs").join()} on ${rule.texts("resources").join()}; remove it`,
        ),
});
