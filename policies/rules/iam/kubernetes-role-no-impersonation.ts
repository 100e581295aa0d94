import { either, holds } from "../../lib/find";
import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const impersonates = (rule: View): boolean =>
    either(
        () => holds(rule, "verbs", "impersonate"),
        () => grants(rule, "", ["users", "groups", "serviceaccounts"], []),
    );

export const rule = resourceRule({
    name: "kubernetes-role-no-impersonation",
    family: "iam",
    description: "No role of Kubernetes lets its holder act as another.",
    severity: "critical",
    covers: ["AVD-KSV-0043", "C-0065", "C-0191", "CIS-EKS-4.1.8"],
    remediation: "Remove the verb impersonate; name the verbs on users, groups and service accounts.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, impersonates, "remove it"),
});
