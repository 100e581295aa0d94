import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { add: ["NET_BIND_SERVICE"] } }),
    passing: { none: secured({ capabilities: {} }), "no security context": containing({}) },
    violating: {
        another: secured({ capabilities: { add: ["NET_ADMIN"] } }),
        "small letters, which it refuses, too": secured({ capabilities: { add: ["net_bind_service"] } }),
        "another spelling, which Pod Security refuses": secured({ capabilities: { add: ["CAP_NET_BIND_SERVICE"] } }),
    },
    unknown: { add: secured({ capabilities: { add: UNKNOWN } }) },
});
