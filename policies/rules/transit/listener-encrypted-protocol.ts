import { isTls, ofGateway, redirectsToHttps } from "../../lib/listeners";
import { resourceRule } from "../../lib/rule";
import { LISTENERS } from "../../lib/types";

export const rule = resourceRule({
    name: "listener-encrypted-protocol",
    family: "transit",
    description: "Encryption ends at the load balancer: HTTPS, TLS or a redirect, not bare TCP.",
    severity: "low",
    covers: ["ELB.18"],
    remediation: "Use HTTPS or TLS; where the target itself speaks TLS, exempt the listener with that reason.",
    level: "advisory",
    types: LISTENERS,
    check: (listener) =>
        ofGateway(listener) || isTls(listener) || redirectsToHttps(listener)
            ? undefined
            : `${listener.show("protocol")}; set it to HTTPS or TLS`,
});
