import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ runAsGroup: 1000 }),
    passing: { absent: secured({}), "no security context": containing({}) },
    violating: {
        root: secured({ runAsGroup: 0 }),
        "of files": { securityContext: { fsGroup: 0 }, ...containing({}) },
        "one of several": { securityContext: { supplementalGroups: [1000, 0] }, ...containing({}) },
    },
    unknown: { group: secured({ runAsGroup: UNKNOWN }) },
});
