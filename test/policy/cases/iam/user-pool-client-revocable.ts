import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableTokenRevocation: true, preventUserExistenceErrors: "ENABLED" },
    violating: {
        "revocation absent": { enableTokenRevocation: ABSENT },
        "revocation false": { enableTokenRevocation: false },
        "existence told": { preventUserExistenceErrors: "LEGACY" },
    },
    unknown: { revocation: { enableTokenRevocation: UNKNOWN } },
});
