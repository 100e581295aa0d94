import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { add: ["NET_ADMIN"] } }),
    passing: { none: secured({ capabilities: {} }), "no security context": containing({}) },
    violating: {
        SYS_ADMIN: secured({ capabilities: { add: ["NET_ADMIN", "SYS_ADMIN"] } }),
        "by its full name": secured({ capabilities: { add: ["CAP_SYS_MODULE"] } }),
        all: secured({ capabilities: { add: ["ALL"] } }),
    },
    unknown: { add: secured({ capabilities: { add: UNKNOWN } }) },
});
