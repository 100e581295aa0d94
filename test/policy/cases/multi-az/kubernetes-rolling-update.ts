import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { spec: { strategy: { type: "RollingUpdate" } } },
    passing: { absent: { spec: { strategy: ABSENT } }, "no type": { spec: { strategy: { type: ABSENT } } } },
    violating: { anew: { spec: { strategy: { type: "Recreate" } } } },
    unknown: { type: { spec: { strategy: { type: UNKNOWN } } } },
});
