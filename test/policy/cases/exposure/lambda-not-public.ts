import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { principal: "123456789012" },
    passing: {
        "a service": { principal: "events.amazonaws.com" },
        "an account": { principal: "*", sourceAccount: "123456789012" },
        "an organization": { principal: "*", principalOrgId: "o-1a2b3c4d5e" },
        "principal absent, which the provider refuses": { principal: ABSENT },
    },
    violating: {
        "everybody, through a source of their own": { principal: "*", sourceArn: "arn:aws:s3:::data" },
        everybody: { principal: "*" },
    },
    unknown: { principal: { principal: UNKNOWN } },
});
