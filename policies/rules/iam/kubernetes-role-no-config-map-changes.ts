import { CHANGES, grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-config-map-changes",
    family: "iam",
    description:
        "No role of Kubernetes changes configuration that it does not name: names of hosts and who may sign in are there.",
    severity: "medium",
    covers: ["AVD-KSV-0049", "C-0037"],
    level: "advisory",
    remediation: "Name the objects under resourceNames, or leave get, list and watch.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => !rule.has("resourceNames") && grants(rule, "", ["configmaps"], CHANGES),
            "name them under resourceNames",
        ),
});
