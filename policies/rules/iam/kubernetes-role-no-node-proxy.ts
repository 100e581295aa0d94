import { CHANGES, grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-node-proxy",
    family: "iam",
    description: "No role of Kubernetes reaches the kubelets through the API, past the audit log and admission.",
    severity: "high",
    covers: ["AVD-KSV-0047", "C-0279", "CIS-EKS-4.1.10"],
    level: "advisory",
    remediation: "Remove nodes/proxy; nodes/metrics and nodes/stats are for reading.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, (rule) => grants(rule, "", ["nodes/proxy"], ["get", ...CHANGES]), "remove it"),
});
