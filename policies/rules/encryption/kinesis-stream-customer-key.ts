import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kinesis-stream-customer-key",
    family: "encryption",
    description: "A Kinesis stream is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_185"],
    level: "advisory",
    remediation: "Set kmsKeyId to a customer-managed key.",
    types: ["kinesis:Stream"],
    check: mustBeOwnKey("kmsKeyId"),
});
