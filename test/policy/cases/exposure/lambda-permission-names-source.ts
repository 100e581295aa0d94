import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { principal: "events.amazonaws.com", sourceArn: "arn:aws:events:us-east-1:123456789012:rule/a" },
    passing: {
        "the account": { sourceArn: ABSENT, sourceAccount: "123456789012" },
        "a rule that is created now": { sourceArn: UNKNOWN },
        "another account": { principal: "123456789012", sourceArn: ABSENT },
        "principal absent, which the provider refuses": { principal: ABSENT, sourceArn: ABSENT },
    },
    violating: { "sourceArn absent": { sourceArn: ABSENT } },
    unknown: { principal: { principal: UNKNOWN, sourceArn: ABSENT } },
});
