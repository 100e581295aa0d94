import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } },
    passing: { "allSupported left to its default": { recordingGroup: { allSupported: ABSENT } } },
    violating: {
        "no recordingGroup": { recordingGroup: ABSENT },
        "allSupported false": { recordingGroup: { allSupported: false } },
        "global types absent": { recordingGroup: { includeGlobalResourceTypes: ABSENT } },
        "global types false": { recordingGroup: { includeGlobalResourceTypes: false } },
    },
    unknown: { allSupported: { recordingGroup: { allSupported: UNKNOWN } } },
});
