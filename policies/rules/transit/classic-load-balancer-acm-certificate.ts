import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";
import { attempt, type View } from "../../lib/view";

/** What is known only after apply is taken for a certificate of ACM: IAM's are uploaded by hand, and have a name. */
const isOther = (listener: View): boolean => {
    const certificate = attempt(() => listener.text("sslCertificateId") ?? "");
    return (
        "value" in certificate &&
        (/^arn:[^:]*:iam:/.test(certificate.value) ||
            (certificate.value === "" && ["HTTPS", "SSL"].includes(listener.text("lbProtocol")?.toUpperCase() ?? "")))
    );
};

export const rule = resourceRule({
    name: "classic-load-balancer-acm-certificate",
    family: "transit",
    description: "A classic load balancer's certificates are ACM's, which renews them.",
    severity: "medium",
    covers: ["ELB.2"],
    remediation: "Set sslCertificateId to the ARN of a certificate of ACM.",
    types: CLASSIC_LOAD_BALANCERS,
    // Of what ends no TLS there is nothing to ask: that is classic-load-balancer-encrypted's.
    check: (lb) =>
        tellOf(
            lb.views("listeners"),
            isOther,
            (listener) => `a listener's ${listener.show("sslCertificateId")}; name a certificate of ACM`,
        ),
});
