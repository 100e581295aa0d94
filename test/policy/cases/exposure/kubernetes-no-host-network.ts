import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { hostNetwork: false },
    passing: { "not said": { hostNetwork: ABSENT }, "another of the node's": { hostPID: true } },
    violating: {
        shared: { hostNetwork: true },
        "as text": { hostNetwork: "true" },
    },
    unknown: { hostNetwork: { hostNetwork: UNKNOWN } },
});
