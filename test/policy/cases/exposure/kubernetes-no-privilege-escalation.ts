import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ allowPrivilegeEscalation: false }),
    passing: {
        "of Windows, which has none": { os: { name: "windows" }, ...containing({}) },
    },
    violating: {
        absent: secured({}),
        "no security context": containing({}),
        allowed: secured({ allowPrivilegeEscalation: true }),
    },
    unknown: { allowed: secured({ allowPrivilegeEscalation: UNKNOWN }) },
});
