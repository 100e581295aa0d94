import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deadLetterConfig: { targetArn: "arn:aws:sqs:us-east-1:123456789012:dead" } },
    violating: {
        "targetArn absent": { deadLetterConfig: { targetArn: ABSENT } },
        "targetArn empty": { deadLetterConfig: { targetArn: "" } },
        "targetArn null": { deadLetterConfig: { targetArn: null } },
    },
    unknown: { targetArn: { deadLetterConfig: { targetArn: UNKNOWN } } },
});
