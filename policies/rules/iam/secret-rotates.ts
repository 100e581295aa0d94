import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "secret-rotates",
    family: "iam",
    description: "A secret is rotated.",
    severity: "medium",
    covers: ["SecretsManager.1", "CKV2_AWS_57"],
    remediation: "Add a SecretRotation for it; what cannot rotate is exempted with that reason.",
    types: ["secretsmanager:Secret"],
    check: (secret, stack) =>
        stack.referrers(secret, ["secretsmanager:SecretRotation"], "secretId").length > 0 || secret.has("rotationRules")
            ? undefined
            : "no SecretRotation names it; add one",
});
