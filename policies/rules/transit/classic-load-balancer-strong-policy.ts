import { isWrittenNameOf } from "../../lib/identity";
import { stackRule } from "../../lib/rule";
import { CLASSIC_LISTENER_POLICIES, CLASSIC_LOAD_BALANCERS, CLASSIC_POLICIES } from "../../lib/types";
import type { Resource } from "../../lib/resource";
import type { Stack } from "../../lib/stack";

/** The strongest of those that AWS defines for classic load balancers. */
const STRONG = "ELBSecurityPolicy-TLS-1-2-2017-01";

const isStrong = (policy: Resource): boolean =>
    policy.text("policyTypeName") === STRONG ||
    policy
        .views("policyAttributes")
        .some((a) => a.text("name") === "Reference-Security-Policy" && a.text("value") === STRONG);

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

export const rule = stackRule({
    name: "classic-load-balancer-strong-policy",
    family: "transit",
    description: "A classic load balancer's TLS listeners have AWS's strongest predefined policy.",
    severity: "medium",
    covers: ["ELB.8"],
    remediation: `Give the listener a ListenerPolicy with a LoadBalancerPolicy whose Reference-Security-Policy is ${STRONG}.`,
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb, stack) => {
        const speaksTls = lb
            .views("listeners")
            .some((listener) => ["https", "ssl"].includes((listener.text("lbProtocol") ?? "").toLowerCase()));
        return !speaksTls ||
            stack
                .referrers(lb, CLASSIC_LISTENER_POLICIES, "loadBalancerName")
                .some((listener) => policiesOf(listener, lb, stack).some(isStrong))
            ? undefined
            : `no ListenerPolicy of it leads to ${STRONG}; add one`;
    },
});
