import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { replicateSourceDb: "primary", multiAz: true },
    passing: {
        "a primary, which rds-instance-multi-az judges": { replicateSourceDb: ABSENT, multiAz: ABSENT },
    },
    violating: { "multiAz absent": { multiAz: ABSENT }, "multiAz false": { multiAz: false } },
    unknown: {
        multiAz: { multiAz: UNKNOWN },
        "of which it is a replica": { replicateSourceDb: UNKNOWN, multiAz: ABSENT },
    },
});
