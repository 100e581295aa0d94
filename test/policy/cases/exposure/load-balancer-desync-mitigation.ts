import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { desyncMitigationMode: "strictest" },
    passing: { "desyncMitigationMode absent": { desyncMitigationMode: ABSENT } },
    violating: { "desyncMitigationMode monitor": { desyncMitigationMode: "monitor" } },
    unknown: { desyncMitigationMode: { desyncMitigationMode: UNKNOWN } },
});
