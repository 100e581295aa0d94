import { isGiven, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** KMS rotates symmetric keys that it keeps itself (KMS developer guide, "Rotating keys"). */
const ROTATES = ["", "SYMMETRIC_DEFAULT"];
const ENCRYPTS = "ENCRYPT_DECRYPT";

export const rule = resourceRule({
    name: "kms-key-rotates",
    family: "encryption",
    description: "A symmetric key rotates.",
    severity: "high",
    covers: ["KMS.4", "CKV_AWS_7", "CIS-4.6", "AVD-AWS-0065"],
    remediation: "Set enableKeyRotation to true.",
    types: ["kms:Key"],
    check: (key) =>
        ROTATES.includes(key.text("customerMasterKeySpec") ?? "SYMMETRIC_DEFAULT") &&
        (key.text("keyUsage") ?? ENCRYPTS) === ENCRYPTS &&
        !isGiven(key, "customKeyStoreId")
            ? mustBeTrue("enableKeyRotation")(key)
            : undefined,
});
