import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { ignorePublicAcls: true },
    violating: {
        "ignorePublicAcls absent": { ignorePublicAcls: ABSENT },
        "ignorePublicAcls false": { ignorePublicAcls: false },
        "ignorePublicAcls null": { ignorePublicAcls: null },
    },
    unknown: { ignorePublicAcls: { ignorePublicAcls: UNKNOWN } },
});
