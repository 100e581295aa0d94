import { all, mustBeOneOf, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const SETTINGS = "dataCatalogEncryptionSettings";

export const rule = resourceRule({
    name: "glue-catalog-encrypted",
    family: "encryption",
    description: "The data catalog of Glue encrypts what it knows, and the passwords of its connections.",
    severity: "medium",
    covers: ["CKV_AWS_94"],
    remediation: "Set encryptionAtRest.catalogEncryptionMode to SSE-KMS and returnConnectionPasswordEncrypted to true.",
    types: ["glue:DataCatalogEncryptionSettings"],
    check: all(
        mustBeOneOf(`${SETTINGS}.encryptionAtRest.catalogEncryptionMode`, ["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"]),
        mustBeTrue(`${SETTINGS}.connectionPasswordEncryption.returnConnectionPasswordEncrypted`),
    ),
});
