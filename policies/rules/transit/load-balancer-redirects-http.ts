import { protocolOf } from "../../lib/listeners";
import { stackRule } from "../../lib/rule";
import { LISTENERS, LOAD_BALANCERS } from "../../lib/types";
import { attempt, type View } from "../../lib/view";

const redirects = (listener: View): boolean =>
    listener
        .views("defaultActions")
        .some(
            (a) =>
                a.text("type") === "redirect" &&
                a.text("redirect.protocol")?.toUpperCase() === "HTTPS" &&
                a.text("redirect.port") === "443",
        );

/** Those of network load balancers, which hand on what comes and can redirect nothing. */
const HANDED_ON = ["TCP", "UDP", "TCP_UDP", "TLS", "QUIC", "TCP_QUIC"];

function answersPlainly(listener: View): boolean {
    const protocol = protocolOf(listener) ?? "";
    return (
        (protocol === "HTTP" || (listener.text("port") === "80" && !HANDED_ON.includes(protocol))) &&
        !redirects(listener)
    );
}

/** Unless it is known not to. */
function mayAnswerPlainly(listener: View): boolean {
    const answer = attempt(() => answersPlainly(listener));
    return "unknown" in answer || answer.value;
}

export const rule = stackRule({
    name: "load-balancer-redirects-http",
    family: "transit",
    description: "Every plain HTTP listener of a load balancer redirects to HTTPS on 443.",
    severity: "high",
    covers: ["CKV2_AWS_20"],
    remediation: "Give the plain listener one default action: redirect to HTTPS, port 443.",
    types: LOAD_BALANCERS,
    check: (lb, stack) => {
        const found = stack.referrers(lb, LISTENERS, "loadBalancerArn").filter(answersPlainly);
        if (found.length === 0) {
            // Another listener may be known to be of this load balancer only after apply: then this throws.
            stack
                .all(LISTENERS)
                .filter(mayAnswerPlainly)
                .forEach((listener) => stack.refers(listener, "loadBalancerArn", lb));
        }
        return found.map((l) => `listener ${l.name} answers HTTP without a redirect to HTTPS on 443; redirect it`);
    },
});
