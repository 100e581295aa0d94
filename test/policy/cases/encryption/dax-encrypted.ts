import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { serverSideEncryption: { enabled: true } },
    violating: {
        off: { serverSideEncryption: { enabled: false } },
        "enabled absent": { serverSideEncryption: { enabled: ABSENT } },
        "the block absent": { serverSideEncryption: ABSENT },
    },
    unknown: { enabled: { serverSideEncryption: { enabled: UNKNOWN } }, block: { serverSideEncryption: UNKNOWN } },
});
