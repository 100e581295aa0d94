import { isTls, ofGateway, protocolOf, redirectsToHttps } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { LISTENERS } from "../../lib/types";

const TRANSPORT = ["TCP", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC"];
/** The policies named TLS13-1-0 and TLS13-1-1 still take the versions in their name. */
const AT_LEAST_1_2 = /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)(?![0-9])/;

export const rule = resourceRule({
    name: "listener-tls-1-2",
    family: "transit",
    description: "A listener that ends TLS takes TLS 1.2 or newer.",
    severity: "high",
    covers: ["CKV_AWS_103"],
    remediation: "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-2021-06 or stricter.",
    types: LISTENERS,
    check: (listener) => {
        if (ofGateway(listener) || TRANSPORT.includes(protocolOf(listener) ?? "")) {
            return undefined;
        }
        if (!isTls(listener)) {
            return redirectsToHttps(listener) ? undefined : `${listener.show("protocol")}; set it to HTTPS or TLS`;
        }
        // One that redirects to another host ends TLS, too.
        return AT_LEAST_1_2.test(listener.text("sslPolicy") ?? "")
            ? undefined
            : `${listener.show("sslPolicy")}; set it to ELBSecurityPolicy-TLS13-1-2-Res-2021-06 or stricter`;
    },
});
