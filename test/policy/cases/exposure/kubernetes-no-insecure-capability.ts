import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { add: ["NET_BIND_SERVICE", "CHOWN"] } }),
    passing: { none: secured({ capabilities: {} }), "no security context": containing({}) },
    violating: {
        "packets of its own making": secured({ capabilities: { add: ["CHOWN", "NET_RAW"] } }),
        "by its long name": secured({ capabilities: { add: ["CAP_BPF"] } }),
        all: secured({ capabilities: { add: ["all"] } }),
    },
    unknown: { add: secured({ capabilities: { add: UNKNOWN } }) },
});
