import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ runAsNonRoot: true }),
    passing: {
        "of the pod": { securityContext: { runAsNonRoot: true }, ...containing({}) },
        "a user by number": secured({ runAsUser: 1000 }),
        "the pod's user by number": { securityContext: { runAsUser: 1000 }, ...containing({}) },
    },
    violating: {
        absent: secured({}),
        "no security context": containing({}),
        false: secured({ runAsNonRoot: false }),
        "against the pod's": { securityContext: { runAsNonRoot: true }, ...secured({ runAsNonRoot: false }) },
        "root by number": secured({ runAsUser: 0 }),
        "one that runs before": { initContainers: [{ name: "init" }] },
    },
    unknown: {
        "the setting": secured({ runAsNonRoot: UNKNOWN }),
        "the pod's": { securityContext: { runAsNonRoot: UNKNOWN }, ...containing({}) },
    },
});
