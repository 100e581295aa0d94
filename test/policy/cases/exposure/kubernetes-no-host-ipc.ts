import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { hostIPC: false },
    passing: { "not said": { hostIPC: ABSENT }, "another of the node's": { hostNetwork: true } },
    violating: {
        shared: { hostIPC: true },
        "as text": { hostIPC: "true" },
    },
    unknown: { hostIPC: { hostIPC: UNKNOWN } },
});
