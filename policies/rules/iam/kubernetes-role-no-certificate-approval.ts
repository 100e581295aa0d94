import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-role-no-certificate-approval",
    family: "iam",
    description: "No role of Kubernetes approves certificates, with which one signs in as anybody.",
    severity: "high",
    covers: ["CKV_K8S_156", "C-0280"],
    level: "advisory",
    remediation: "Remove certificatesigningrequests/approval.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(
            role,
            (rule) => grants(rule, "certificates.k8s.io", ["certificatesigningrequests/approval"], ["update", "patch"]),
            "remove it",
        ),
});
