import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ runAsUser: 10001 }),
    passing: {
        "of the pod": { securityContext: { runAsUser: 65534 }, ...containing({}) },
        "users that are not the node's": { hostUsers: false, ...containing({}) },
        "of Windows": { os: { name: "windows" }, ...containing({}) },
    },
    violating: {
        absent: secured({}),
        "no security context": containing({}),
        low: secured({ runAsUser: 1000 }),
        "low beside the pod's": { securityContext: { runAsUser: 65534 }, ...secured({ runAsUser: 0 }) },
    },
    unknown: { user: secured({ runAsUser: UNKNOWN }) },
});
