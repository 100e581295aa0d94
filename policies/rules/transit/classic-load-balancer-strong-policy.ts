import { attributesOf, hasPolicy } from "../../lib/classic-policies";
import { called, tellOf } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";
import type { View } from "../../lib/view";

/** The strongest of those that AWS defines for classic load balancers. */
const STRONG = "ELBSecurityPolicy-TLS-1-2-2017-01";

const isStrong = (policy: Resource): boolean =>
    policy.text("policyTypeName") === STRONG ||
    attributesOf(policy).some((a) => a.text("name") === "Reference-Security-Policy" && a.text("value") === STRONG);

const speaksTls = (listener: View): boolean => ["https", "ssl"].includes(listener.lower("lbProtocol") ?? "");

export const rule = stackRule({
    name: "classic-load-balancer-strong-policy",
    family: "transit",
    description: "A classic load balancer's TLS listeners have AWS's strongest predefined policy.",
    severity: "medium",
    covers: ["ELB.8", "CT.ELASTICLOADBALANCING.PR.12"],
    remediation: `Give the listener a ListenerPolicy with a LoadBalancerPolicy whose Reference-Security-Policy is ${STRONG}.`,
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb, stack) =>
        tellOf(
            lb.views("listeners"),
            (listener) => speaksTls(listener) && !hasPolicy(listener, lb, stack, isStrong),
            (listener) =>
                `no ListenerPolicy of the listener on ${called(listener, "lbPort", "one port")} leads to ${STRONG}; add one`,
        ),
});
