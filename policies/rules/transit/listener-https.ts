import { ofGateway, protocolOf, redirectsToHttps } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { LISTENERS } from "../../lib/types";

/** A transport listener hands the client's own TLS on. */
const ENCRYPTED_OR_TRANSPORT = ["HTTPS", "TLS", "TCP", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC", "GENEVE"];

export const rule = resourceRule({
    name: "listener-https",
    family: "transit",
    description: "A listener speaks an encrypted protocol or redirects HTTP to HTTPS.",
    severity: "high",
    covers: ["ELB.1", "CKV_AWS_2", "AVD-AWS-0054", "CT.ELASTICLOADBALANCING.PR.1"],
    remediation: "Use protocol HTTPS with a certificate; keep port 80 for a redirect only.",
    types: LISTENERS,
    check: (listener) => {
        const protocol = protocolOf(listener);
        if (ofGateway(listener) || ENCRYPTED_OR_TRANSPORT.includes(protocol ?? "")) {
            return undefined;
        }
        // Absent, it is HTTP on an application load balancer.
        return (protocol ?? "HTTP") === "HTTP" && redirectsToHttps(listener)
            ? undefined
            : `${listener.show("protocol")} without a redirect to HTTPS; set it to HTTPS or redirect`;
    },
});
