import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { blockPublicPolicy: true },
    violating: {
        "blockPublicPolicy absent": { blockPublicPolicy: ABSENT },
        "blockPublicPolicy false": { blockPublicPolicy: false },
        "blockPublicPolicy null": { blockPublicPolicy: null },
    },
    unknown: { blockPublicPolicy: { blockPublicPolicy: UNKNOWN } },
});
