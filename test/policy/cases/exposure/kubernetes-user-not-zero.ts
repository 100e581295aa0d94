import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ runAsUser: 1000 }),
    passing: { absent: secured({}), "no security context": containing({}) },
    violating: {
        root: secured({ runAsUser: 0 }),
        "the pod's": { securityContext: { runAsUser: 0 }, ...containing({ securityContext: { runAsUser: 1000 } }) },
    },
    unknown: { user: secured({ runAsUser: UNKNOWN }) },
});
