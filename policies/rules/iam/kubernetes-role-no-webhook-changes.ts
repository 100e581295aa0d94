import { CHANGES, grants, ROLES, tellOfGrants } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const WEBHOOKS = ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"];

export const rule = resourceRule({
    name: "kubernetes-role-no-webhook-changes",
    family: "iam",
    description: "No role of Kubernetes changes the webhooks that see and alter every object.",
    severity: "critical",
    covers: ["CKV_K8S_155", "AVD-KSV-0114", "C-0281", "CIS-EKS-4.1.11"],
    level: "advisory",
    remediation: "Remove the webhook configurations, or leave get, list and watch.",
    types: ROLES,
    patches: true,
    check: (role) =>
        tellOfGrants(role, (rule) => grants(rule, "admissionregistration.k8s.io", WEBHOOKS, CHANGES), "remove it"),
});
