import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "glue-passwords-customer-key",
    family: "encryption",
    description:
        "The passwords of the connections in a data catalog of Glue are encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_94"],
    level: "advisory",
    remediation: "Set connectionPasswordEncryption.awsKmsKeyId to the ARN of a customer-managed key.",
    types: ["glue:DataCatalogEncryptionSettings"],
    check: mustBeOwnKey("dataCatalogEncryptionSettings.connectionPasswordEncryption.awsKmsKeyId"),
});
