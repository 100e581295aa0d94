import { resourceRule } from "../../lib/rule";
import { BUCKET_ENCRYPTION } from "../../lib/types";

const DEFAULT = "applyServerSideEncryptionByDefault";

export const rule = resourceRule({
    name: "bucket-encryption-customer-key",
    family: "encryption",
    description: "A bucket that is encrypted with KMS uses a key of your own.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Set kmsMasterKeyId beside sseAlgorithm aws:kms.",
    types: BUCKET_ENCRYPTION,
    check: (configuration) =>
        configuration
            .views("rules")
            .filter((r) => r.text(`${DEFAULT}.sseAlgorithm`)?.startsWith("aws:kms") === true)
            .filter(
                (r) =>
                    !r.has(`${DEFAULT}.kmsMasterKeyId`) || r.text(`${DEFAULT}.kmsMasterKeyId`)?.includes("alias/aws/"),
            )
            .map((r) => `${r.show(`${DEFAULT}.kmsMasterKeyId`)}; set it to a customer-managed key`),
});
