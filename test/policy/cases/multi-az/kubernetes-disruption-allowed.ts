import { stackCases } from "../../cases";
import { ABSENT, type Props, ref, UNKNOWN } from "../../harness";

const budget = (spec: Props) => ({ it: { props: { spec: { maxUnavailable: ABSENT, ...spec } } } });
const workload = (replicas: unknown, namespace: unknown = ref("space"), kind = "Deployment") => ({
    web: {
        type: `kubernetes:apps/v1:${kind}`,
        props: {
            metadata: { name: "web", namespace },
            spec: { ...(replicas === ABSENT ? {} : { replicas }), template: { metadata: { labels: { app: "web" } } } },
        },
    },
});
const scaled = (minReplicas: unknown, name = "web") => ({
    ...workload(ABSENT),
    scaler: {
        type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
        props: { spec: { scaleTargetRef: { name }, ...(minReplicas === ABSENT ? {} : { minReplicas }) } },
    },
});

export const cases = stackCases({
    stack: {
        space: { type: "kubernetes:core/v1:Namespace", props: { metadata: { name: "space-id" } } },
        it: {
            props: {
                metadata: { namespace: ref("space") },
                spec: { maxUnavailable: 1, selector: { matchLabels: { app: "web" } } },
            },
        },
    },
    passing: {
        "a share": { it: { props: { spec: { maxUnavailable: "20%" } } } },
        "what stays of more": { ...budget({ minAvailable: 1 }), ...workload(2) },
        "a share that stays": { ...budget({ minAvailable: "50%" }), ...workload(2) },
        "what stays of pods of another stack": budget({ minAvailable: 1 }),
        "what stays of those that an autoscaler leaves": { ...budget({ minAvailable: 1 }), ...scaled(2) },
        "what stays of more than another one's autoscaler leaves": {
            ...scaled(1, "api"),
            ...budget({ minAvailable: 1 }),
            ...workload(2),
        },
        "as many as one of two workloads has": {
            ...budget({ minAvailable: 1 }),
            ...workload(1),
            second: workload(1).web,
        },
        "of other pods": { ...budget({ minAvailable: 1, selector: { matchLabels: { app: "api" } } }), ...workload(1) },
        "of none, without a selector": { ...budget({ minAvailable: 1, selector: ABSENT }), ...workload(1) },
        "of pods of another namespace": { ...budget({ minAvailable: 1 }), ...workload(1, "api") },
        "of pods that do not run": { ...budget({ minAvailable: 1 }), ...workload(0) },
        "neither, which asks nothing": { ...budget({}), ...workload(1) },
    },
    violating: {
        none: { it: { props: { spec: { maxUnavailable: 0 } } } },
        "a share of nothing": { it: { props: { spec: { maxUnavailable: "0%" } } } },
        "all stay": budget({ minAvailable: "100%" }),
        "as many stay as there are": { ...budget({ minAvailable: 3 }), ...workload(3) },
        "more stay than there are": { ...budget({ minAvailable: 3 }), ...workload(2) },
        "the only one of a stateful set": {
            ...budget({ minAvailable: 1 }),
            ...workload(1, ref("space"), "StatefulSet"),
        },
        "the only one of a replica set": { ...budget({ minAvailable: 1 }), ...workload(1, ref("space"), "ReplicaSet") },
        "the only one stays": { ...budget({ minAvailable: 1 }), ...workload(ABSENT) },
        "a share that is rounded up": { ...budget({ minAvailable: "50%" }), ...workload(1) },
        "as many stay as there are, beside another's autoscaler": {
            ...budget({ minAvailable: 3 }),
            ...workload(3),
            scaler: {
                type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
                props: { spec: { scaleTargetRef: { name: "api" }, minReplicas: 9 } },
            },
        },
        "as many as its autoscaler leaves": { ...budget({ minAvailable: 2 }), ...scaled(2) },
        "the only one that its autoscaler leaves": { ...budget({ minAvailable: 1 }), ...scaled(ABSENT) },
    },
    unknown: {
        "how many go": { it: { props: { spec: { maxUnavailable: UNKNOWN } } } },
        "how many stay": { ...budget({ minAvailable: UNKNOWN }), ...workload(2) },
        "which stay": { ...budget({ minAvailable: 1, selector: UNKNOWN }), ...workload(1) },
        "how many there are": { ...budget({ minAvailable: 1 }), ...workload(UNKNOWN) },
        "how many its autoscaler leaves": { ...budget({ minAvailable: 1 }), ...scaled(UNKNOWN) },
        "whose they are": { ...budget({ minAvailable: 1 }), ...workload(1, UNKNOWN) },
    },
});
