import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ runAsGroup: 10001 }),
    passing: {
        "of the pod": { securityContext: { runAsGroup: 65534 }, ...containing({}) },
        "users that are not the node's": { hostUsers: false, ...containing({}) },
        "of Windows": { os: { name: "windows" }, ...containing({}) },
    },
    violating: {
        absent: secured({}),
        "no security context": containing({}),
        low: secured({ runAsGroup: 10000 }),
        "root's beside the pod's": { securityContext: { runAsGroup: 65534 }, ...secured({ runAsGroup: 0 }) },
    },
    unknown: { group: secured({ runAsGroup: UNKNOWN }) },
});
