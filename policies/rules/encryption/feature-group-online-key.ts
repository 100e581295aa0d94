import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const STORE = "onlineStoreConfig";

export const rule = resourceRule({
    name: "feature-group-online-key",
    family: "encryption",
    description: "What a SageMaker feature group keeps at hand in standard storage is encrypted by a KMS key.",
    severity: "medium",
    covers: ["SageMaker.18"],
    level: "advisory",
    remediation: "Set onlineStoreConfig.securityConfig.kmsKeyId.",
    types: ["sagemaker:FeatureGroup"],
    // SageMaker.18 looks at standard storage alone, which is what there is where no type is named.
    check: (group) =>
        group.isTrue(`${STORE}.enableOnlineStore`) && (group.text(`${STORE}.storageType`) ?? "Standard") === "Standard"
            ? mustBePresent(`${STORE}.securityConfig.kmsKeyId`, "a KMS key")(group)
            : undefined,
});
