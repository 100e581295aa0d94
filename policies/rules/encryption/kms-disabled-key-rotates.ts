import { mustBeTrue } from "../../lib/checks";
import { isRotatable } from "../../lib/rotation";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kms-disabled-key-rotates",
    family: "encryption",
    description: "A symmetric key that is disabled for now rotates, too, once it is enabled again.",
    severity: "low",
    covers: ["CKV_AWS_7", "CT.KMS.PR.1"],
    level: "advisory",
    remediation: "Set enableKeyRotation to true.",
    types: ["kms:Key"],
    check: (key) => (key.isFalse("isEnabled") && isRotatable(key) ? mustBeTrue("enableKeyRotation")(key) : undefined),
});
