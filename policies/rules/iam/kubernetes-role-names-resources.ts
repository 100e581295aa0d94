import { holds } from "../../lib/find";
import { ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-names-resources",
    family: "iam",
    description: "A role of Kubernetes names the resources.",
    severity: "critical",
    covers: ["AVD-KSV-0046", "AVD-KSV-0112"],
    level: "advisory",
    remediation: "Name the resources.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, (rule) => holds(rule, "resources", "*"), "name them"),
});
