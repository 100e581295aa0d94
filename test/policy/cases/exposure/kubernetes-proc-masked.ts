import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ procMount: "Default" }),
    passing: { absent: secured({}), "no security context": containing({}) },
    violating: {
        unmasked: secured({ procMount: "Unmasked" }),
        "of a container before": { initContainers: [{ name: "first", securityContext: { procMount: "Unmasked" } }] },
    },
    unknown: { procMount: secured({ procMount: UNKNOWN }) },
});
