import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { restoreMetadataOverrides: { publiclyAccessible: "false" } },
    passing: { "restoreMetadataOverrides absent, which means as the original": { restoreMetadataOverrides: ABSENT } },
    violating: {
        public: { restoreMetadataOverrides: { publiclyAccessible: "true" } },
        "in the other case": { restoreMetadataOverrides: { PubliclyAccessible: "true" } },
    },
    unknown: { publiclyAccessible: { restoreMetadataOverrides: { publiclyAccessible: UNKNOWN } } },
});
