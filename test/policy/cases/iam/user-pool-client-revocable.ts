import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableTokenRevocation: true, preventUserExistenceErrors: "ENABLED" },
    passing: { "revocation absent, which Cognito turns on": { enableTokenRevocation: ABSENT } },
    violating: {
        "revocation false": { enableTokenRevocation: false },
        "existence told by default": { preventUserExistenceErrors: ABSENT },
        "existence told": { preventUserExistenceErrors: "LEGACY" },
    },
    unknown: { revocation: { enableTokenRevocation: UNKNOWN } },
});
