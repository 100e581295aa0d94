import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecr-kms-encrypted",
    family: "encryption",
    description: "An image repository is encrypted with KMS.",
    severity: "medium",
    covers: ["CKV_AWS_136"],
    remediation: "Set encryptionConfigurations to encryptionType KMS; it can be set at creation only.",
    types: ["ecr:Repository"],
    check: (repository) =>
        repository
            .views("encryptionConfigurations")
            .some((c) => ["KMS", "KMS_DSSE"].includes(c.text("encryptionType") ?? ""))
            ? undefined
            : `${repository.show("encryptionConfigurations")}; give it with encryptionType "KMS"`,
});
