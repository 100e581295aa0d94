import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { storageEncrypted: true },
    passing: {
        "made of a cluster, which is judged itself": {
            storageEncrypted: ABSENT,
            sourceDbClusterIdentifier: "arn:aws:rds:us-east-1:123456789012:cluster:a",
        },
        "made of a cluster of this deployment": { storageEncrypted: ABSENT, sourceDbClusterIdentifier: UNKNOWN },
    },
    violating: {
        "storageEncrypted absent": { storageEncrypted: ABSENT },
        "storageEncrypted false": { storageEncrypted: false },
    },
    unknown: { storageEncrypted: { storageEncrypted: UNKNOWN } },
});
