import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { masterUsername: "warehouse" },
    passing: { "none, as of a restored cluster": { masterUsername: ABSENT } },
    violating: {
        "the console's proposal": { masterUsername: "awsuser" },
        "in capitals": { masterUsername: "AWSUser" },
    },
    unknown: { masterUsername: { masterUsername: UNKNOWN } },
});
