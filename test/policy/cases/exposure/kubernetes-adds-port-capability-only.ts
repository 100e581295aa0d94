import { UNKNOWN } from "../../harness";
import { containing, podCases, secured } from "../../kubernetes-cases";

export const cases = podCases({
    pod: secured({ capabilities: { add: ["NET_BIND_SERVICE"] } }),
    passing: { none: secured({ capabilities: {} }), "no security context": containing({}) },
    violating: { another: secured({ capabilities: { add: ["NET_ADMIN"] } }) },
    unknown: { add: secured({ capabilities: { add: UNKNOWN } }) },
});
