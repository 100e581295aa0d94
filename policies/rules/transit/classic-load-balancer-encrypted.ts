import { isGiven } from "../../lib/checks";
import { findIn } from "../../lib/find";
import type { View } from "../../lib/view";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

const isTls = (listener: View): boolean => ["https", "ssl"].includes((listener.text("lbProtocol") ?? "").toLowerCase());

export const rule = resourceRule({
    name: "classic-load-balancer-encrypted",
    family: "transit",
    description: "A classic load balancer takes HTTPS or TLS only.",
    severity: "high",
    covers: ["ELB.3", "CT.ELASTICLOADBALANCING.PR.9"],
    remediation: "Use lbProtocol https or ssl with a certificate in each listener.",
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb) =>
        findIn(lb.views("listeners"), (listener) => {
            if (!isTls(listener)) {
                return [`a listener's ${listener.show("lbProtocol")}; set it to https or ssl`];
            }
            return isGiven(listener, "sslCertificateId")
                ? []
                : [`a listener's ${listener.show("sslCertificateId")}; name a certificate`];
        }),
});
