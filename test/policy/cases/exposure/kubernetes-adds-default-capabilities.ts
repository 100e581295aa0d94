import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { add: ["NET_BIND_SERVICE", "CHOWN"] } }),
    passing: {
        absent: secured({ capabilities: {} }),
        "no security context": containing({}),
    },
    violating: {
        "the network's administration": secured({ capabilities: { add: ["NET_ADMIN"] } }),
        "raw packets": secured({ capabilities: { add: ["CHOWN", "NET_RAW"] } }),
        all: secured({ capabilities: { add: ["ALL"] } }),
        "by a name that Kubernetes has not": secured({ capabilities: { add: ["CAP_CHOWN"] } }),
    },
    unknown: { add: secured({ capabilities: { add: UNKNOWN } }) },
});
