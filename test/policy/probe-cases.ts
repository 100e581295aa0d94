/** A probe that every container of what serves must have: the cases of its rule. */
import { PODS } from "../../policies/lib/kubernetes";
import type { ResourceCases } from "./cases";
import { UNKNOWN } from "./harness";
import { containing, podCases } from "./kubernetes-cases";

const ALONE = /:Pod(Template)?$/;

export const probeCases = (probe: string): readonly ResourceCases[] => {
    const probed = containing({ [probe]: { httpGet: { path: "/up", port: 3000 } } });
    const tasks = {
        "a task": { ...containing({}), restartPolicy: "Never" },
        "a task that may fail": { ...containing({}), restartPolicy: "OnFailure" },
    };
    const judged = PODS.filter((type) => !type.includes("Job"));
    return [
        ...podCases({
            types: judged,
            pod: probed,
            passing: { "none of one that runs before": { initContainers: [{ name: "init" }] } },
            violating: {
                absent: containing({}),
                "started again": { ...containing({}), restartPolicy: "Always" },
                empty: containing({ [probe]: {} }),
            },
            unknown: { probe: containing({ [probe]: UNKNOWN }) },
        }),
        ...podCases({
            types: judged.filter((type) => ALONE.test(type)),
            pod: probed,
            passing: tasks,
            violating: { absent: containing({}) },
            unknown: { restart: { ...containing({}), restartPolicy: UNKNOWN } },
        }),
        // Kubernetes refuses these.
        ...podCases({
            types: judged.filter((type) => !ALONE.test(type)),
            pod: probed,
            violating: tasks,
            unknown: { probe: containing({ [probe]: UNKNOWN }) },
        }),
    ];
};
