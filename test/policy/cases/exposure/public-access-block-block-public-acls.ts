import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { blockPublicAcls: true },
    violating: {
        "blockPublicAcls absent": { blockPublicAcls: ABSENT },
        "blockPublicAcls false": { blockPublicAcls: false },
        "blockPublicAcls null": { blockPublicAcls: null },
    },
    unknown: { blockPublicAcls: { blockPublicAcls: UNKNOWN } },
});
