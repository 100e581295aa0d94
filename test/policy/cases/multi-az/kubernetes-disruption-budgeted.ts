import { stackCases } from "../../cases";
import { ABSENT, type Props, ref, UNKNOWN } from "../../harness";

const SPACE = "space-id";
const budget = (selector: unknown, namespace: unknown = SPACE) => ({
    budget: ABSENT,
    other: {
        type: "kubernetes:policy/v1:PodDisruptionBudget",
        props: { metadata: { namespace }, spec: { maxUnavailable: 1, ...(selector === ABSENT ? {} : { selector }) } },
    },
});
const workload = (spec: Props, namespace: unknown = ref("space")) => ({
    props: {
        metadata: { name: "web", namespace },
        spec: { replicas: 2, template: { metadata: { labels: { app: "web" } } }, ...spec },
    },
});
const scaler = (minReplicas: unknown) => ({
    type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
    props: { spec: { scaleTargetRef: { name: "web" }, minReplicas } },
});

export const cases = stackCases({
    stack: {
        space: { type: "kubernetes:core/v1:Namespace", props: { metadata: { name: SPACE } } },
        it: workload({}),
        budget: {
            type: "kubernetes:policy/v1:PodDisruptionBudget",
            props: {
                metadata: { namespace: ref("space") },
                spec: { maxUnavailable: 1, selector: { matchLabels: { app: "web" } } },
            },
        },
    },
    passing: {
        "one on all pods": budget({}),
        "one by expression": budget({ matchExpressions: [{ key: "app", operator: "Exists" }] }),
        "one by a label that is not there": budget({ matchExpressions: [{ key: "tier", operator: "DoesNotExist" }] }),
        "one pod, which a budget would keep on its node": { budget: ABSENT, it: workload({ replicas: 1 }) },
        "as many as is not said": { budget: ABSENT, it: workload({ replicas: ABSENT }) },
    },
    violating: {
        none: { budget: ABSENT },
        "one on other pods": budget({ matchLabels: { app: "api" } }),
        "one without a selector, which selects none": budget(ABSENT),
        "one of another namespace": budget({}, "api"),
        "more by its autoscaler": { budget: ABSENT, it: workload({ replicas: ABSENT }), scaler: scaler(2) },
    },
    unknown: {
        "the selector": budget(UNKNOWN),
        "its namespace": budget({}, UNKNOWN),
        "how many": { budget: ABSENT, it: workload({ replicas: UNKNOWN }) },
        "how many its autoscaler leaves": {
            budget: ABSENT,
            it: workload({ replicas: ABSENT }),
            scaler: scaler(UNKNOWN),
        },
    },
});
