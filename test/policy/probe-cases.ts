/** A probe that every container of what serves must have: the cases of its rule. */
import { PODS } from "../../policies/lib/kubernetes";
import type { ResourceCases } from "./cases";
import { UNKNOWN } from "./harness";
import { containing, podCases } from "./kubernetes-cases";

export const probeCases = (probe: string): readonly ResourceCases[] =>
    podCases({
        types: PODS.filter((type) => !type.includes("Job")),
        pod: containing({ [probe]: { httpGet: { path: "/up", port: 3000 } } }),
        passing: {
            "none of one that runs before": { initContainers: [{ name: "init" }] },
            "a task": { ...containing({}), restartPolicy: "Never" },
            "a task that may fail": { ...containing({}), restartPolicy: "OnFailure" },
        },
        violating: {
            absent: containing({}),
            "started again": { ...containing({}), restartPolicy: "Always" },
            empty: containing({ [probe]: {} }),
        },
        unknown: {
            probe: containing({ [probe]: UNKNOWN }),
            restart: { ...containing({}), restartPolicy: UNKNOWN },
        },
    });
