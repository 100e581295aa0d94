import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const scaler = (name: unknown, bounds: object = { minReplicas: 2 }) => ({
    type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
    props: { spec: { scaleTargetRef: { kind: "Deployment", name }, ...bounds } },
});
const ONE = { it: { props: { spec: { replicas: ABSENT } } } };

export const cases = stackCases({
    stack: { it: { props: { metadata: { name: "it-id" }, spec: { replicas: 2 } } } },
    passing: {
        "more by its autoscaler": { ...ONE, scaler: scaler("it-id") },
        "an autoscaler that refers to it": { ...ONE, scaler: scaler(ref("it")) },
    },
    violating: {
        absent: ONE,
        one: { it: { props: { spec: { replicas: 1 } } } },
        none: { it: { props: { spec: { replicas: 0 } } } },
        "another's autoscaler": { ...ONE, scaler: scaler("worker") },
        "an autoscaler that refers to another": {
            ...ONE,
            other: {
                type: "kubernetes:apps/v1:Deployment",
                props: { metadata: { name: "it-id" }, spec: { replicas: 2 } },
            },
            scaler: scaler(ref("other")),
        },
        "an autoscaler that may leave one": { ...ONE, scaler: scaler(ref("it"), { minReplicas: 1 }) },
        "an autoscaler that takes one of two away": { scaler: scaler(ref("it"), { minReplicas: 1 }) },
        "an autoscaler that says nothing": { ...ONE, scaler: scaler(ref("it"), {}) },
    },
    unknown: {
        replicas: { it: { props: { spec: { replicas: UNKNOWN } } } },
        "the autoscaler's": { ...ONE, scaler: scaler("it-id", { minReplicas: UNKNOWN }) },
        "whose autoscaler": { ...ONE, scaler: scaler(UNKNOWN) },
    },
});
