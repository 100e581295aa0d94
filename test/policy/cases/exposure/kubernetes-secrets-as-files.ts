import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ env: [{ name: "LOG", value: "info" }] }),
    passing: {
        none: containing({}),
        "of a ConfigMap": containing({ envFrom: [{ configMapRef: { name: "web" } }] }),
        "of the pod": containing({ env: [{ name: "IP", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } }] }),
    },
    violating: {
        "one variable": containing({
            env: [{ name: "DB", valueFrom: { secretKeyRef: { name: "db", key: "url" } } }],
        }),
        "every variable": containing({ envFrom: [{ secretRef: { name: "web" } }] }),
    },
    unknown: { env: containing({ env: UNKNOWN }) },
});
