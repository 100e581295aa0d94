import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "sns-topic-encrypted",
    family: "encryption",
    description: "A topic is encrypted with KMS.",
    severity: "medium",
    covers: ["SNS.1", "CKV_AWS_26", "R-SEC-1", "AVD-AWS-0095"],
    remediation: "Set kmsMasterKeyId.",
    types: ["sns:Topic"],
    check: mustBePresent("kmsMasterKeyId", "a KMS key"),
});
