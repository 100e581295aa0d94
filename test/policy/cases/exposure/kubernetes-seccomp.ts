import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ seccompProfile: { type: "RuntimeDefault" } }),
    passing: {
        "of Windows, which has none": { os: { name: "windows" }, ...containing({}) },
        "of the pod": { securityContext: { seccompProfile: { type: "RuntimeDefault" } }, ...containing({}) },
        "a profile of one's own": secured({ seccompProfile: { type: "Localhost", localhostProfile: "web.json" } }),
    },
    violating: {
        absent: containing({}),
        "type absent": secured({ seccompProfile: {} }),
        Unconfined: secured({ seccompProfile: { type: "Unconfined" } }),
    },
    unknown: { type: secured({ seccompProfile: { type: UNKNOWN } }) },
});
