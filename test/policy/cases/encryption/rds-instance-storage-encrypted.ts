import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "postgres", storageEncrypted: true },
    passing: {
        "a replica in its region": { storageEncrypted: ABSENT, replicateSourceDb: "primary" },
        "a replica in another region with its own key": {
            storageEncrypted: ABSENT,
            replicateSourceDb: "arn:aws:rds:us-east-1:1:db:p",
            kmsKeyId: "arn:aws:kms:us-west-2:1:key/1",
        },
        "the text true": { storageEncrypted: "true" },
    },
    violating: {
        "storageEncrypted absent": { storageEncrypted: ABSENT },
        "storageEncrypted false": { storageEncrypted: false },
        "storageEncrypted as the text false": { storageEncrypted: "false" },
        "storageEncrypted null": { storageEncrypted: null },
        "a replica in another region without a key": {
            storageEncrypted: ABSENT,
            replicateSourceDb: "arn:aws:rds:us-east-1:1:db:p",
        },
        "a replica that says false": { storageEncrypted: false, replicateSourceDb: "primary" },
    },
    unknown: { storageEncrypted: { storageEncrypted: UNKNOWN } },
});
