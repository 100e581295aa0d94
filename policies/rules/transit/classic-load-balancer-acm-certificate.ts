import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";
import { attempt } from "../../lib/view";

/** What is known only after apply is taken for a certificate of ACM: IAM's are uploaded by hand, and have a name. */
const ofIam = (certificate: ReturnType<typeof attempt<string | undefined>>): boolean =>
    "value" in certificate && /^arn:[^:]*:iam:/.test(certificate.value ?? "");

export const rule = resourceRule({
    name: "classic-load-balancer-acm-certificate",
    family: "transit",
    description: "A classic load balancer's certificates are ACM's, which renews them.",
    severity: "medium",
    covers: ["ELB.2"],
    remediation: "Set sslCertificateId to the ARN of a certificate of ACM.",
    types: CLASSIC_LOAD_BALANCERS,
    // One that has none is what classic-load-balancer-certificate finds.
    check: (lb) =>
        tellOf(
            lb.views("listeners"),
            (listener) => ofIam(attempt(() => listener.text("sslCertificateId"))),
            (listener) => `a listener's ${listener.show("sslCertificateId")}; name a certificate of ACM`,
        ),
});
