import { mustBeTrue } from "../../lib/checks";
import { isFedByAnother } from "../../lib/firehose";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "firehose-encrypted",
    family: "encryption",
    description: "A delivery stream that is written to directly encrypts what it holds.",
    severity: "medium",
    covers: ["DataFirehose.1", "CKV_AWS_240"],
    remediation: "Set serverSideEncryption.enabled to true.",
    types: ["kinesis:FirehoseDeliveryStream"],
    check: (stream) => (isFedByAnother(stream) ? undefined : mustBeTrue("serverSideEncryption.enabled")(stream)),
});
