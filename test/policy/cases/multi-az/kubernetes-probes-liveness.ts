import { PODS } from "../../../../policies/lib/kubernetes";
import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    types: PODS.filter((type) => !type.includes("Job")),
    pod: containing({ livenessProbe: { httpGet: { path: "/up", port: 3000 } } }),
    passing: {
        "none of one that runs before": { initContainers: [{ name: "init" }] },
        "a task": { ...containing({}), restartPolicy: "Never" },
        "a task that may fail": { ...containing({}), restartPolicy: "OnFailure" },
    },
    violating: {
        absent: containing({}),
        "started again": { ...containing({}), restartPolicy: "Always" },
        empty: containing({ livenessProbe: {} }),
    },
    unknown: {
        probe: containing({ livenessProbe: UNKNOWN }),
        restart: { ...containing({}), restartPolicy: UNKNOWN },
    },
});
