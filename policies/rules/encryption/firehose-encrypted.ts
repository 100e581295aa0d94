import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** What is fed by a stream or a cluster has no encryption of its own (Firehose API, StartDeliveryStreamEncryption). */
const SOURCES = ["kinesisSourceConfiguration", "mskSourceConfiguration"];

export const rule = resourceRule({
    name: "firehose-encrypted",
    family: "encryption",
    description: "A delivery stream that is written to directly encrypts what it holds.",
    severity: "medium",
    covers: ["DataFirehose.1", "CKV_AWS_240"],
    remediation: "Set serverSideEncryption.enabled to true.",
    types: ["kinesis:FirehoseDeliveryStream"],
    check: (stream) =>
        SOURCES.some((key) => stream.has(key)) ? undefined : mustBeTrue("serverSideEncryption.enabled")(stream),
});
