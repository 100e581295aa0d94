import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { hostNetwork: false, hostPID: false, hostIPC: false },
    passing: { "none said": { hostNetwork: ABSENT, hostPID: ABSENT, hostIPC: ABSENT } },
    violating: {
        network: { hostNetwork: true },
        processes: { hostPID: true },
        memory: { hostIPC: "true" },
        "one, before another is known": { hostNetwork: UNKNOWN, hostPID: true },
    },
    unknown: { network: { hostNetwork: UNKNOWN }, processes: { hostPID: UNKNOWN }, memory: { hostIPC: UNKNOWN } },
});
