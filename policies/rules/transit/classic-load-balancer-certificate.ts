import { tellOf } from "../../lib/find";
import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "classic-load-balancer-certificate",
    family: "transit",
    description: "A classic load balancer's listeners have certificates.",
    severity: "medium",
    covers: ["CKV_AWS_127"],
    remediation: "Set sslCertificateId to the ARN of a certificate of ACM.",
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb) =>
        tellOf(
            lb.views("listeners"),
            (listener) => !isGiven(listener, "sslCertificateId"),
            (listener) => `a listener's ${listener.show("sslCertificateId")}; name a certificate of ACM`,
        ),
});
