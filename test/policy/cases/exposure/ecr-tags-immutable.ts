import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { imageTagMutability: "IMMUTABLE" },
    violating: {
        "imageTagMutability absent": { imageTagMutability: ABSENT },
        "imageTagMutability MUTABLE": { imageTagMutability: "MUTABLE" },
    },
    unknown: { imageTagMutability: { imageTagMutability: UNKNOWN } },
});
