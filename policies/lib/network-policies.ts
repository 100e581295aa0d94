/** Which pods a policy on the network concerns: of Kubernetes' own kind, or of Cilium's two. */
import { both, someIn } from "./find";
import { nameOf, namespaceOf, podLabelsOf, selects } from "./kubernetes-selectors";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { View } from "./view";

const CLUSTERWIDE = "kubernetes:cilium.io/v2:CiliumClusterwideNetworkPolicy";
const NAMESPACED = ["kubernetes:networking.k8s.io/v1:NetworkPolicy", "kubernetes:cilium.io/v2:CiliumNetworkPolicy"];

/**
 * Whether a specification of Cilium's closes a pod for what nobody allows: where it has a rule, unless it says otherwise
 * (cilium, pkg/policy/api/rule_validation.go, Sanitize). Without a rule it does nothing.
 */
const closes = (spec: View): boolean =>
    ["ingress", "egress"].some(
        (way) =>
            spec.isTrue(`enableDefaultDeny.${way}`) ||
            (!spec.isFalse(`enableDefaultDeny.${way}`) &&
                [way, `${way}Deny`].some((rules) => spec.elements(rules).length > 0)),
    );

/** The selectors of a policy; an empty one selects all pods. Cilium's has one for each specification, or selects nodes. */
const selectorsOf = (policy: Resource): View[] =>
    policy.type === NAMESPACED[0]
        ? policy.views("spec").map((spec) => new View(spec.get("podSelector")))
        : ciliumSpecs(policy)
              .filter(closes)
              .map((spec) => new View(spec.get("endpointSelector")));

const ciliumSpecs = (policy: Resource): View[] =>
    [...policy.views("spec"), ...policy.views("specs")].filter((spec) => spec.get("endpointSelector") !== undefined);

/** Whether some policy of the stack selects the pods of a workload. Throws where none does and one may. */
export function isIsolated(workload: Resource, stack: Stack): boolean {
    const selecting = (policy: Resource): boolean =>
        someIn(selectorsOf(policy), (selector) => selects(selector, podLabelsOf(workload)));
    return (
        someIn(stack.all(NAMESPACED), (policy) =>
            both(
                () => namespaceOf(policy, stack) === namespaceOf(workload, stack),
                () => selecting(policy),
            ),
        ) || someIn(stack.all([CLUSTERWIDE]), selecting)
    );
}

/** A policy of the whole cluster under which every pod refuses what no policy allows. */
const closesAll = (policy: Resource): boolean =>
    someIn(
        ciliumSpecs(policy),
        (spec) =>
            selects(new View(spec.get("endpointSelector")), new Map()) &&
            !new View(spec.get("endpointSelector")).has("matchExpressions") &&
            closes(spec),
    );

/** Whether a policy of the stack is in a namespace, or closes the whole cluster. */
export const hasPolicy = (namespace: Resource, stack: Stack): boolean =>
    someIn(stack.all(NAMESPACED), (policy) => namespaceOf(policy, stack) === nameOf(namespace)) ||
    someIn(stack.all([CLUSTERWIDE]), closesAll);
