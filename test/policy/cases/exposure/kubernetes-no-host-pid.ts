import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { hostPID: false },
    passing: { "not said": { hostPID: ABSENT }, "another of the node's": { hostNetwork: true } },
    violating: {
        shared: { hostPID: true },
        "as text": { hostPID: "true" },
    },
    unknown: { hostPID: { hostPID: UNKNOWN } },
});
