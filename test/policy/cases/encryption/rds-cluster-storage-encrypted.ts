import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { storageEncrypted: true },
    passing: { "Aurora Serverless v1": { storageEncrypted: ABSENT, engineMode: "serverless" } },
    violating: {
        "storageEncrypted absent": { storageEncrypted: ABSENT },
        "storageEncrypted false": { storageEncrypted: false },
        "a provisioned cluster": { storageEncrypted: ABSENT, engineMode: "provisioned" },
    },
    unknown: { storageEncrypted: { storageEncrypted: UNKNOWN } },
});
