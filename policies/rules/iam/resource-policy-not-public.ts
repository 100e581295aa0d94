import { someIn } from "../../lib/find";
import { admitsEverybody } from "../../lib/principals";
import { POLICY_HOLDERS, policyOf } from "../../lib/resource-policies";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "resource-policy-not-public",
    family: "iam",
    description: "A resource's policy does not admit everybody.",
    severity: "critical",
    covers: [
        "CKV_AWS_169",
        "CKV_AWS_168",
        "CKV_AWS_167",
        "CKV_AWS_32",
        "SNS.4",
        "SQS.3",
        "CKV_AWS_387",
        "CIS-2.21",
        "AVD-AWS-0032",
    ],
    remediation: "Name the principals, or bind the statement by a condition.",
    types: POLICY_HOLDERS,
    check: (holder) =>
        someIn(policyOf(holder), (s) => admitsEverybody(s))
            ? "a statement admits everybody, and no condition names some; name the principals"
            : undefined,
});
