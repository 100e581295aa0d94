import { all, mustBeOneOf, mustBeOwnKey, mustBeTrue } from "../../lib/checks";
import { isFedByAnother } from "../../lib/firehose";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "firehose-customer-key",
    family: "encryption",
    description: "A Firehose stream that takes records directly is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_241"],
    level: "advisory",
    remediation: "Set serverSideEncryption: enabled true, keyType CUSTOMER_MANAGED_CMK, keyArn.",
    types: ["kinesis:FirehoseDeliveryStream"],
    check: (stream) =>
        // Records that come from a stream or a cluster are encrypted there.
        isFedByAnother(stream)
            ? undefined
            : all(
                  mustBeTrue("serverSideEncryption.enabled"),
                  mustBeOneOf("serverSideEncryption.keyType", ["CUSTOMER_MANAGED_CMK"]),
                  mustBeOwnKey("serverSideEncryption.keyArn"),
              )(stream),
});
