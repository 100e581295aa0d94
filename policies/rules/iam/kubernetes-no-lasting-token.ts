import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-lasting-token",
    family: "iam",
    description: "No Secret keeps a service account's token, which would hold until somebody deletes it.",
    severity: "medium",
    covers: ["R-PROG-2"],
    level: "advisory",
    remediation: "Let Kubernetes put a token that ends into the pod, or ask for one (kubectl create token).",
    types: ["kubernetes:core/v1:Secret"],
    patches: true,
    check: (secret) =>
        secret.text("type") === "kubernetes.io/service-account-token"
            ? "its type asks for a token without an end; remove it"
            : undefined,
});
