import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engineVersion: "7.1" },
    passing: {
        "the newest version": { engineVersion: ABSENT },
        "the first version that knows users": { engineVersion: "6.x" },
        "an old version with a token": { engineVersion: "5.0.6", authToken: "t" },
    },
    violating: { "an old version": { engineVersion: "5.0.6" } },
    unknown: { engineVersion: { engineVersion: UNKNOWN } },
});
