import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { volumes: [{ name: "cache", emptyDir: {} }] },
    passing: { "no volume": { volumes: ABSENT } },
    violating: {
        "a folder of the node": { volumes: [{ name: "logs", hostPath: { path: "/var/log" } }] },
        "a volume without a name": { volumes: [{ hostPath: { path: "/var/log" } }] },
    },
    unknown: { volumes: { volumes: UNKNOWN } },
});
