import { PODS } from "../../../../policies/lib/kubernetes";
import { type StackCases, stackCases } from "../../cases";
import { ABSENT, type Props, ref, UNKNOWN } from "../../harness";

const POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
const CILIUM = "kubernetes:cilium.io/v2:CiliumNetworkPolicy";
const CLUSTERWIDE = "kubernetes:cilium.io/v2:CiliumClusterwideNetworkPolicy";
const ALONE = "kubernetes:core/v1:Pod";
const SCHEDULED = "kubernetes:batch/v1:CronJob";

/** Without what is absent. */
const without = (props: Props): Props => Object.fromEntries(Object.entries(props).filter(([, v]) => v !== ABSENT));
/** What a namespace of the stack gives out. */
const SPACE = "space-id";
const given = (podSelector: unknown, namespace: unknown = SPACE) => ({
    type: POLICY,
    props: { metadata: without({ namespace }), spec: without({ podSelector, policyTypes: ["Ingress"] }) },
});
/** Another policy in the fixture's place: a patch of it would keep its selector. */
const instead = (other: unknown) => ({ policy: ABSENT, other });
const policy = (podSelector: unknown, namespace?: unknown) => instead(given(podSelector, namespace));
const expression = (operator: string, values: string[] = []) => ({
    matchExpressions: [{ key: "app", operator, values }],
});

/** What every kind is tried with; `wrap` puts a pod where the kind has it. */
function casesFor(types: readonly string[], wrap: (pod: Props) => Props): StackCases {
    const workload = (labels: unknown, namespace: unknown = SPACE, spec: Props = {}) => {
        const held = wrap({ metadata: { labels }, spec });
        return { props: { ...held, metadata: { ...(held.metadata as Props | undefined), namespace } } };
    };
    return stackCases({
        types,
        stack: {
            space: { type: "kubernetes:core/v1:Namespace", props: { metadata: { name: SPACE } } },
            it: workload({ app: "web", tier: "front" }, ref("space")),
            policy: given({ matchLabels: { app: "web" } }, ref("space")),
        },
        passing: {
            "a policy on all pods": policy({}),
            "a policy without a selector": policy(ABSENT),
            "a policy by expression": policy(expression("In", ["api", "web"])),
            "a policy on labels that are there": policy(expression("Exists")),
            "a policy on other labels than are named": policy(expression("NotIn", ["api"])),
            "the default namespace, twice": { it: workload({}, ABSENT), ...policy({}, "default") },
            "a pod in its node's network": { it: workload({}, SPACE, { hostNetwork: true }), policy: ABSENT },
            "a policy of Cilium": instead({
                type: CILIUM,
                props: {
                    metadata: { namespace: SPACE },
                    spec: { endpointSelector: { matchLabels: { "k8s:app": "web" } }, ingress: [{}] },
                },
            }),
            "Cilium's by an expression, wherever the label comes from": instead({
                type: CILIUM,
                props: {
                    metadata: { namespace: SPACE },
                    spec: {
                        endpointSelector: {
                            matchLabels: { "any:tier": "front" },
                            matchExpressions: [{ key: "k8s:app", operator: "In", values: ["web"] }],
                        },
                        ingress: [{}],
                    },
                },
            }),
            "Cilium's for the whole cluster": instead({
                type: CLUSTERWIDE,
                props: { specs: [{ endpointSelector: {}, egress: [{}] }] },
            }),
        },
        violating: {
            "no policy": { policy: ABSENT },
            "a policy on another label": policy({ matchLabels: { app: "api" } }),
            "a policy on more labels": policy({ matchLabels: { app: "web", tier: "back" } }),
            "a policy of another namespace": policy({}, "api"),
            "a policy of the default namespace": policy({}, ABSENT),
            "a policy by another expression": policy(expression("DoesNotExist")),
            "a policy by an operator that is none": policy(expression("Equals", ["web"])),
            "a policy on a label that is not there": policy({
                matchExpressions: [{ key: "owner", operator: "In", values: [""] }],
            }),
            "a policy without a specification": instead({ type: POLICY, props: { metadata: { namespace: SPACE } } }),
            "no labels": { it: workload(ABSENT) },
            "Cilium's without a rule": instead({ type: CLUSTERWIDE, props: { spec: { endpointSelector: {} } } }),
            "Cilium's that allows more and closes nothing": instead({
                type: CLUSTERWIDE,
                props: { spec: { endpointSelector: {}, egress: [{}], enableDefaultDeny: { egress: false } } },
            }),
            "Cilium's for nodes": instead({
                type: CLUSTERWIDE,
                props: { spec: { nodeSelector: {}, ingress: [{}] } },
            }),
        },
        unknown: {
            labels: { it: workload(UNKNOWN) },
            "a label": { it: workload({ app: UNKNOWN }) },
            "the policy's selector": policy(UNKNOWN),
            "the policy's namespace": policy({}, UNKNOWN),
            "its own namespace": { it: workload({ app: "web" }, UNKNOWN) },
        },
    });
}

export const cases = [
    casesFor([ALONE], (pod) => pod),
    casesFor([SCHEDULED], (pod) => ({ spec: { jobTemplate: { spec: { template: pod } } } })),
    casesFor(
        PODS.filter((type) => ![ALONE, SCHEDULED, "kubernetes:core/v1:PodTemplate"].includes(type)),
        (template) => ({ spec: { template } }),
    ),
];
