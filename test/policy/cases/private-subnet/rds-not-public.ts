import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { publiclyAccessible: false },
    passing: { "publiclyAccessible absent": { publiclyAccessible: ABSENT } },
    violating: {
        "publiclyAccessible true": { publiclyAccessible: true },
        "publiclyAccessible as the text true": { publiclyAccessible: "true" },
    },
    unknown: { publiclyAccessible: { publiclyAccessible: UNKNOWN } },
});
