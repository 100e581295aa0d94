/** Policies of classic load balancers for TLS: those of their own, and the ones that are made together with a listener's. */
import { both, either, someIn } from "./find";
import { isWrittenNameOf } from "./identity";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { CLASSIC_LISTENER_POLICIES, CLASSIC_NEGOTIATIONS, CLASSIC_POLICIES } from "./types";
import type { View } from "./view";

export const TLS_POLICIES = [...CLASSIC_POLICIES, ...CLASSIC_NEGOTIATIONS];

export const attributesOf = (policy: View): View[] => [
    ...policy.views("policyAttributes"),
    ...policy.views("attributes"),
];

/** The policies that a listener is given: by the engine's dependencies, or by name among those of its load balancer. */
const policiesOf = (given: Resource, lb: Resource, stack: Stack): Resource[] =>
    stack
        .referrers(lb, CLASSIC_POLICIES, "loadBalancerName")
        .filter(
            (policy) =>
                given.urnsBehind("policyNames").includes(policy.urn) ||
                given
                    .texts("policyNames")
                    .some((name) => name === policy.text("policyName") || isWrittenNameOf(policy)(name)),
        );

/** Whether a listener has a policy that passes: one of the load balancer's that it is given, or one that is made on it. */
export function hasPolicy(listener: View, lb: Resource, stack: Stack, passes: (policy: Resource) => boolean): boolean {
    const onPort = (holder: View, key: string) => () => holder.number(key) === listener.number("lbPort");
    return either(
        () =>
            someIn(stack.referrers(lb, CLASSIC_LISTENER_POLICIES, "loadBalancerName"), (given) =>
                both(onPort(given, "loadBalancerPort"), () => someIn(policiesOf(given, lb, stack), passes)),
            ),
        () =>
            someIn(stack.referrers(lb, CLASSIC_NEGOTIATIONS, "loadBalancer"), (negotiation) =>
                both(onPort(negotiation, "lbPort"), () => passes(negotiation)),
            ),
    );
}
