import { holds } from "../../lib/find";
import { CHANGES, grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-sign-in-changes",
    family: "iam",
    description: "No role of Kubernetes changes who of AWS may sign in to the cluster: the object aws-auth.",
    severity: "critical",
    covers: ["AVD-KSV-0115"],
    remediation: "Remove aws-auth from resourceNames; access entries of EKS are for who may sign in.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => holds(rule, "resourceNames", "aws-auth") && grants(rule, "", ["configmaps"], CHANGES),
            "remove it",
        ),
});
