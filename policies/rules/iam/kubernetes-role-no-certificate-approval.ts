import { grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const CERTIFICATES = "certificates.k8s.io";

/** Approval asks for both: the request's subresource, and the signer (Kubernetes, "Certificate Signing Requests"). */
const approves = (rule: View): boolean =>
    grants(rule, CERTIFICATES, ["certificatesigningrequests/approval"], ["update", "patch"]) ||
    grants(rule, CERTIFICATES, ["signers"], ["approve"]);

export const rule = resourceRule({
    name: "kubernetes-role-no-certificate-approval",
    family: "iam",
    description: "No role of Kubernetes approves certificates, with which one signs in as anybody.",
    severity: "high",
    covers: ["CKV_K8S_156", "C-0280"],
    level: "advisory",
    remediation: "Remove certificatesigningrequests/approval, and approve on signers.",
    types: ROLES,
    patches: true,
    check: (role) => tellOfGrants(role, approves, "remove it"),
});
