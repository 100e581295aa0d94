import { attributesOf } from "../../lib/classic-policies";
import { both, called, either, someIn, tellOf } from "../../lib/find";
import { isWrittenNameOf } from "../../lib/identity";
import { stackRule } from "../../lib/rule";
import {
    CLASSIC_LISTENER_POLICIES,
    CLASSIC_LOAD_BALANCERS,
    CLASSIC_NEGOTIATIONS,
    CLASSIC_POLICIES,
} from "../../lib/types";
import type { Resource } from "../../lib/resource";
import type { Stack } from "../../lib/stack";
import type { View } from "../../lib/view";

/** The strongest of those that AWS defines for classic load balancers. */
const STRONG = "ELBSecurityPolicy-TLS-1-2-2017-01";

const isStrong = (policy: Resource): boolean =>
    policy.text("policyTypeName") === STRONG ||
    attributesOf(policy).some((a) => a.text("name") === "Reference-Security-Policy" && a.text("value") === STRONG);

/** The policies that a listener is given: by the engine's dependencies, or by name among those of its load balancer. */
const policiesOf = (listener: Resource, lb: Resource, stack: Stack): Resource[] =>
    stack
        .referrers(lb, CLASSIC_POLICIES, "loadBalancerName")
        .filter(
            (policy) =>
                listener.urnsBehind("policyNames").includes(policy.urn) ||
                listener
                    .texts("policyNames")
                    .some((name) => name === policy.text("policyName") || isWrittenNameOf(policy)(name)),
        );

const speaksTls = (listener: View): boolean => ["https", "ssl"].includes(listener.lower("lbProtocol") ?? "");

/** By a policy of the load balancer's that the listener is given, or by one that is made on it. */
const isStrongOn = (lb: Resource, stack: Stack, listener: View): boolean => {
    const onPort = (holder: View, key: string) => () => holder.number(key) === listener.number("lbPort");
    return either(
        () =>
            someIn(stack.referrers(lb, CLASSIC_LISTENER_POLICIES, "loadBalancerName"), (given) =>
                both(onPort(given, "loadBalancerPort"), () => policiesOf(given, lb, stack).some(isStrong)),
            ),
        () =>
            someIn(stack.referrers(lb, CLASSIC_NEGOTIATIONS, "loadBalancer"), (negotiation) =>
                both(onPort(negotiation, "lbPort"), () => isStrong(negotiation)),
            ),
    );
};

export const rule = stackRule({
    name: "classic-load-balancer-strong-policy",
    family: "transit",
    description: "A classic load balancer's TLS listeners have AWS's strongest predefined policy.",
    severity: "medium",
    covers: ["ELB.8"],
    remediation: `Give the listener a ListenerPolicy with a LoadBalancerPolicy whose Reference-Security-Policy is ${STRONG}.`,
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb, stack) =>
        tellOf(
            lb.views("listeners"),
            (listener) => speaksTls(listener) && !isStrongOn(lb, stack, listener),
            (listener) =>
                `no ListenerPolicy of the listener on ${called(listener, "lbPort", "one port")} leads to ${STRONG}; add one`,
        ),
});
