import { ABSENT, UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: {
        ...containing({ volumeMounts: [{ name: "logs", mountPath: "/logs", readOnly: true }] }),
        volumes: [{ name: "logs", hostPath: { path: "/var/log" } }],
    },
    passing: {
        "no volume": { volumes: ABSENT },
        "no mount": containing({}),
        "another volume": {
            ...containing({ volumeMounts: [{ name: "tmp", mountPath: "/tmp" }] }),
            volumes: [
                { name: "tmp", emptyDir: {} },
                { name: "logs", hostPath: { path: "/var/log" } },
            ],
        },
    },
    violating: {
        absent: containing({ volumeMounts: [{ name: "logs", mountPath: "/logs" }] }),
        false: containing({ volumeMounts: [{ name: "logs", mountPath: "/logs", readOnly: false }] }),
    },
    unknown: { readOnly: containing({ volumeMounts: [{ name: "logs", mountPath: "/logs", readOnly: UNKNOWN }] }) },
});
