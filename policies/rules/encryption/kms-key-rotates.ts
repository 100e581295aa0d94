import { mustBeTrue } from "../../lib/checks";
import { isRotatable } from "../../lib/rotation";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kms-key-rotates",
    family: "encryption",
    description: "A symmetric key rotates.",
    severity: "high",
    covers: ["KMS.4", "CKV_AWS_7", "CIS-4.6", "AVD-AWS-0065", "CT.KMS.PR.1"],
    remediation: "Set enableKeyRotation to true.",
    types: ["kms:Key"],
    // A disabled key is kms-disabled-key-rotates' matter.
    check: (key) => (isRotatable(key) && !key.isFalse("isEnabled") ? mustBeTrue("enableKeyRotation")(key) : undefined),
});
