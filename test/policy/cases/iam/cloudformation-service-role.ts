import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { iamRoleArn: "arn:aws:iam::123456789012:role/stacks" },
    violating: { "iamRoleArn absent": { iamRoleArn: ABSENT }, "iamRoleArn empty": { iamRoleArn: "" } },
    unknown: { iamRoleArn: { iamRoleArn: UNKNOWN } },
});
