import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { drop: ["ALL"] } }),
    passing: { none: secured({ capabilities: { add: [] } }), "no security context": containing({}) },
    violating: {
        "one that is dangerous": secured({ capabilities: { add: ["NET_ADMIN"] } }),
        "the one to open a port": secured({ capabilities: { add: ["NET_BIND_SERVICE"] } }),
    },
    unknown: { add: secured({ capabilities: { add: UNKNOWN } }) },
});
