import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        taskRoleArn: "arn:aws:iam::123456789012:role/app",
        executionRoleArn: "arn:aws:iam::123456789012:role/start",
    },
    passing: { "no role": { taskRoleArn: ABSENT } },
    violating: { "the same": { taskRoleArn: "arn:aws:iam::123456789012:role/start" } },
    unknown: { taskRoleArn: { taskRoleArn: UNKNOWN } },
});
