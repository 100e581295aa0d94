import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { add: ["NET_BIND_SERVICE", "NET_ADMIN"] } }),
    passing: { none: secured({ capabilities: {} }), "no security context": containing({}) },
    violating: {
        added: secured({ capabilities: { add: ["CHOWN", "NET_RAW"] } }),
        "by its long name": secured({ capabilities: { add: ["cap_net_raw"] } }),
        "beside one that is not known": secured({ capabilities: { add: [UNKNOWN, "NET_RAW"] } }),
        all: secured({ capabilities: { add: ["ALL"] } }),
    },
    unknown: { add: secured({ capabilities: { add: UNKNOWN } }) },
});
