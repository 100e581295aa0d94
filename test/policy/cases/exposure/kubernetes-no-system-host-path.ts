import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

const mounting = (path: unknown) => ({ volumes: [{ name: "node", hostPath: { path } }] });

export const cases = podCases({
    pod: { volumes: [{ name: "cache", emptyDir: {} }] },
    passing: { "no volume": { volumes: ABSENT }, "a folder of one's own": mounting("/data/cache") },
    violating: {
        all: mounting("/"),
        settings: mounting("/etc"),
        "with a slash at its end": mounting("/proc/"),
        "beside one that is not known": {
            volumes: [
                { name: "a", hostPath: { path: UNKNOWN } },
                { name: "b", hostPath: { path: "/boot" } },
            ],
        },
    },
    unknown: { volumes: { volumes: UNKNOWN }, path: mounting(UNKNOWN) },
});
