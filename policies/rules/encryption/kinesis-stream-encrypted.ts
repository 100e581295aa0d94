import { isGiven } from "../../lib/checks";
import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kinesis-stream-encrypted",
    family: "encryption",
    description: "A Kinesis stream is encrypted with KMS.",
    severity: "medium",
    covers: ["Kinesis.1", "AVD-AWS-0064", "CT.KINESIS.PR.1"],
    remediation: "Set encryptionType to KMS and kmsKeyId.",
    types: ["kinesis:Stream"],
    // KMS without a key is refused at creation, after this preview (Kinesis API, StartStreamEncryption).
    check: (stream) =>
        both(
            () => stream.text("encryptionType") === "KMS",
            () => isGiven(stream, "kmsKeyId"),
        )
            ? undefined
            : `${stream.show("encryptionType")}, ${stream.show("kmsKeyId")}; set KMS and a key`,
});
