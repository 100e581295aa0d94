import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ windowsOptions: { hostProcess: false } }),
    passing: { "no options": secured({ windowsOptions: {} }), "no security context": containing({}) },
    violating: {
        "of a container": secured({ windowsOptions: { hostProcess: true } }),
        "of the pod": { securityContext: { windowsOptions: { hostProcess: true } }, ...containing({}) },
    },
    unknown: { container: secured({ windowsOptions: { hostProcess: UNKNOWN } }) },
});
