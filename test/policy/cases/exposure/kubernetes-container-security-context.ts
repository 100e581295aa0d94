import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ readOnlyRootFilesystem: true }),
    violating: {
        absent: containing({}),
        empty: secured({}),
        "of the pod alone": { securityContext: { runAsNonRoot: true }, ...containing({}) },
        "of one before": { initContainers: [{ name: "before" }] },
    },
    unknown: { context: secured(UNKNOWN) },
});
