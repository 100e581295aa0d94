import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
const policy = (namespace: unknown) => ({
    type: POLICY,
    props: { metadata: { namespace }, spec: { podSelector: {} } },
});
const clusterwide = (spec: unknown) => ({
    type: "kubernetes:cilium.io/v2:CiliumClusterwideNetworkPolicy",
    props: { spec },
});

export const cases = stackCases({
    stack: { it: { props: { metadata: { name: "it-id" } } }, policy: policy(ref("it")) },
    passing: {
        "by its name": { policy: policy("it-id") },
        "Cilium's own kind": {
            policy: ABSENT,
            other: { type: "kubernetes:cilium.io/v2:CiliumNetworkPolicy", props: { metadata: { namespace: "it-id" } } },
        },
        "Cilium's for the whole cluster": {
            policy: ABSENT,
            other: clusterwide({ endpointSelector: {}, ingress: [{}] }),
        },
        "Cilium's on what leaves every pod": {
            policy: ABSENT,
            other: clusterwide({ endpointSelector: {}, egressDeny: [{}], enableDefaultDeny: { ingress: false } }),
        },
        "Cilium's that closes by a switch": {
            policy: ABSENT,
            other: clusterwide({ endpointSelector: {}, enableDefaultDeny: { ingress: true } }),
        },
    },
    violating: {
        "no policy": { policy: ABSENT },
        "another's policy": { policy: policy("api") },
        "a policy that names no namespace": { policy: policy(ABSENT) },
        "without a name": { it: { props: { metadata: ABSENT } }, policy: policy("web") },
        "Cilium's for some pods of the cluster": {
            policy: ABSENT,
            other: clusterwide({
                endpointSelector: { matchExpressions: [{ key: "app", operator: "DoesNotExist" }] },
                ingress: [{}],
            }),
        },
        "Cilium's for pods of one label": {
            policy: ABSENT,
            other: clusterwide({ endpointSelector: { matchLabels: { app: "web" } }, ingress: [{}] }),
        },
        "Cilium's that denies nothing": {
            policy: ABSENT,
            other: clusterwide({
                endpointSelector: {},
                ingress: [{}],
                enableDefaultDeny: { ingress: false, egress: false },
            }),
        },
        "Cilium's that adds to what comes in, and says nothing of what leaves": {
            policy: ABSENT,
            other: clusterwide({ endpointSelector: {}, ingress: [{}], enableDefaultDeny: { ingress: false } }),
        },
        "Cilium's with an empty list of rules": {
            policy: ABSENT,
            other: clusterwide({ endpointSelector: {}, ingress: [] }),
        },
        "Cilium's without a rule": { policy: ABSENT, other: clusterwide({ endpointSelector: {} }) },
    },
    unknown: {
        "the policy's namespace": { policy: policy(UNKNOWN) },
        "the policy": { policy: ABSENT, other: clusterwide(UNKNOWN) },
    },
});
