import { stackCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const OWN = { matchLabels: { app: "web" } };
const zones = (labelSelector: unknown): Props => ({
    maxSkew: 1,
    topologyKey: "topology.kubernetes.io/zone",
    whenUnsatisfiable: "ScheduleAnyway",
    ...(labelSelector === ABSENT ? {} : { labelSelector }),
});
const apart = (strictness: string, term: unknown): Props => ({
    topologySpreadConstraints: ABSENT,
    affinity: { podAntiAffinity: { [`${strictness}DuringSchedulingIgnoredDuringExecution`]: term } },
});
const FROM_OWN = { topologyKey: "kubernetes.io/hostname", labelSelector: OWN };
const pod = (spec: Props, replicas: unknown = 2) => ({
    it: {
        props: {
            metadata: { namespace: "shop" },
            spec: { replicas, template: { metadata: { labels: { app: "web", tier: "front" } }, spec } },
        },
    },
});

export const cases = stackCases({
    stack: pod({ topologySpreadConstraints: [zones(OWN)] }),
    passing: {
        "kept apart": pod(apart("required", [{ topologyKey: "kubernetes.io/hostname", labelSelector: OWN }])),
        "kept apart where it can be": pod(
            apart("preferred", [
                { weight: 100, podAffinityTerm: { topologyKey: "kubernetes.io/hostname", labelSelector: OWN } },
            ]),
        ),
        "kept apart in a namespace that is named": pod(
            apart("required", [{ ...FROM_OWN, namespaces: ["api", "shop"] }]),
        ),
        "kept apart in namespaces of a label": pod(
            apart("required", [
                { ...FROM_OWN, namespaces: ["api"], namespaceSelector: { matchLabels: { team: "a" } } },
            ]),
        ),
        "a second constraint": pod({ topologySpreadConstraints: [zones({ matchLabels: { app: "api" } }), zones(OWN)] }),
        "one pod": pod({ topologySpreadConstraints: ABSENT }, 1),
        "as many as is not said": pod({ topologySpreadConstraints: ABSENT }, ABSENT),
    },
    violating: {
        nothing: pod({ topologySpreadConstraints: ABSENT }),
        "other pods": pod({ topologySpreadConstraints: [zones({ matchLabels: { app: "api" } })] }),
        "more labels than it has": pod({ topologySpreadConstraints: [zones({ matchLabels: { app: "web", v: "2" } })] }),
        "no selector, which is of no pods": pod({ topologySpreadConstraints: [zones(ABSENT)] }),
        "kept apart from others": pod(
            apart("required", [
                { topologyKey: "kubernetes.io/hostname", labelSelector: { matchLabels: { app: "api" } } },
            ]),
        ),
        "kept apart from those of another namespace": pod(apart("required", [{ ...FROM_OWN, namespaces: ["api"] }])),
        "kept together": pod({
            topologySpreadConstraints: ABSENT,
            affinity: {
                podAffinity: {
                    requiredDuringSchedulingIgnoredDuringExecution: [
                        { topologyKey: "kubernetes.io/hostname", labelSelector: OWN },
                    ],
                },
            },
        }),
    },
    unknown: {
        constraints: pod({ topologySpreadConstraints: UNKNOWN }),
        "of which namespaces": pod(apart("required", [{ ...FROM_OWN, namespaces: [UNKNOWN] }])),
        "which pods": pod({ topologySpreadConstraints: [zones(UNKNOWN)] }),
        "how many": pod({ topologySpreadConstraints: ABSENT }, UNKNOWN),
    },
});
