import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ seccompProfile: { type: "RuntimeDefault" } }),
    passing: {
        "one's own": secured({ seccompProfile: { type: "Localhost", localhostProfile: "web.json" } }),
        "no type": secured({ seccompProfile: {} }),
        absent: containing({}),
    },
    violating: {
        unconfined: secured({ seccompProfile: { type: "Unconfined" } }),
        "of the pod": { securityContext: { seccompProfile: { type: "Unconfined" } }, ...containing({}) },
    },
    unknown: { type: secured({ seccompProfile: { type: UNKNOWN } }) },
});
