import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ seLinuxOptions: { type: "container_t", level: "s0:c1,c2" } }),
    passing: {
        "nothing in it": secured({ seLinuxOptions: { type: "", user: "", role: "" } }),
        absent: secured({ seLinuxOptions: {} }),
        "no security context": containing({}),
    },
    violating: {
        user: secured({ seLinuxOptions: { user: "system_u" } }),
        role: secured({ seLinuxOptions: { role: "system_r" } }),
        type: secured({ seLinuxOptions: { type: "spc_t" } }),
        "of the pod": { securityContext: { seLinuxOptions: { type: "spc_t" } }, ...containing({}) },
    },
    unknown: { type: secured({ seLinuxOptions: { type: UNKNOWN } }) },
});
