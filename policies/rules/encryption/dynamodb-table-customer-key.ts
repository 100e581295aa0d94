import { all, mustBeOwnKey, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dynamodb-table-customer-key",
    family: "encryption",
    description: "A DynamoDB table is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_119", "AVD-AWS-0025"],
    remediation: "Set serverSideEncryption.enabled to true with kmsKeyArn.",
    types: ["dynamodb:Table"],
    check: all(mustBeTrue("serverSideEncryption.enabled"), mustBeOwnKey("serverSideEncryption.kmsKeyArn")),
});
