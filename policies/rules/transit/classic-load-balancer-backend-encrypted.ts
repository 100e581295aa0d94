import { isGiven } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "classic-load-balancer-backend-encrypted",
    family: "transit",
    description: "A classic load balancer speaks TLS to its instances, with a certificate.",
    severity: "medium",
    covers: ["CKV_AWS_376"],
    level: "advisory",
    remediation: "Set instanceProtocol to https or ssl, with sslCertificateId.",
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb) =>
        findIn(lb.views("listeners"), (listener) => {
            const protocol = listener.text("instanceProtocol")?.toLowerCase();
            if (protocol === "http" || protocol === "tcp") {
                return [`a listener's ${listener.show("instanceProtocol")}; set it to https or ssl`];
            }
            return protocol === undefined || isGiven(listener, "sslCertificateId")
                ? []
                : [`a listener's ${listener.show("sslCertificateId")}; name a certificate`];
        }),
});
