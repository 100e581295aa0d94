import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { masterUsername: "warehouse" },
    passing: { "none of a restored cluster": { masterUsername: ABSENT, snapshotIdentifier: "nightly" } },
    violating: {
        "masterUsername absent": { masterUsername: ABSENT },
        "the console's proposal": { masterUsername: "awsuser" },
        "in capitals": { masterUsername: "AWSUser" },
    },
    unknown: {
        "whether it is restored": { masterUsername: ABSENT, snapshotIdentifier: UNKNOWN },
        masterUsername: { masterUsername: UNKNOWN },
    },
});
