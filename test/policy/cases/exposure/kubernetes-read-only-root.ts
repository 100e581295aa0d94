import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ readOnlyRootFilesystem: true }),
    passing: {
        "of Windows, which has none": { os: { name: "windows" }, ...containing({}) },
    },
    violating: {
        absent: secured({}),
        false: secured({ readOnlyRootFilesystem: false }),
        "no security context": containing({}),
    },
    unknown: { "read-only": secured({ readOnlyRootFilesystem: UNKNOWN }) },
});
