import { ABSENT, UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ privileged: false }),
    passing: { "no security context": containing({}), "no container": { containers: ABSENT } },
    violating: {
        privileged: secured({ privileged: true }),
        "in words": secured({ privileged: "true" }),
        "one that runs before": { initContainers: [{ name: "init", securityContext: { privileged: true } }] },
        "beside one that is not known yet": {
            containers: [
                { name: "a", securityContext: UNKNOWN },
                { name: "b", securityContext: { privileged: true } },
            ],
        },
    },
    unknown: { privileged: secured({ privileged: UNKNOWN }), containers: { containers: UNKNOWN } },
});
