import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const STORE = "offlineStoreConfig";

export const rule = resourceRule({
    name: "feature-group-offline-key",
    family: "encryption",
    description: "What a SageMaker feature group keeps in its bucket is encrypted by KMS.",
    severity: "medium",
    covers: ["SageMaker.17"],
    remediation: "Set offlineStoreConfig.s3StorageConfig.kmsKeyId.",
    types: ["sagemaker:FeatureGroup"],
    check: (group) =>
        group.has(STORE) ? mustBePresent(`${STORE}.s3StorageConfig.kmsKeyId`, "a KMS key")(group) : undefined,
});
