import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-exec",
    family: "iam",
    description: "No role of Kubernetes lets its holder run commands in whatever pod it sees.",
    severity: "high",
    covers: ["AVD-KSV-0053", "C-0002", "AVD-KSV-0054"],
    level: "advisory",
    remediation: "Remove pods/exec.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => grants(rule, "", ["pods/exec", "pods/attach", "pods/*"], ["create", "get"]),
            "remove it",
        ),
});
