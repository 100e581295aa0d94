import { attempt, type View } from "../../lib/view";
import { resourceRule } from "../../lib/rule";

/** Given, whichever it will be: what is known only after apply is taken for a certificate of ACM. */
function certificateOf(listener: View): string {
    const given = attempt(() => listener.text("sslCertificateId"));
    return "value" in given ? (given.value ?? "") : "known after apply";
}

const ofAcm = (certificate: string): boolean => certificate !== "" && !/^arn:[^:]*:iam:/.test(certificate);

export const rule = resourceRule({
    name: "classic-load-balancer-certificate",
    family: "transit",
    description: "A classic load balancer's listeners have certificates of ACM, which renews them.",
    severity: "medium",
    covers: ["ELB.2", "CKV_AWS_127"],

    remediation: "Set sslCertificateId to the ARN of a certificate of ACM.",
    types: ["elb:LoadBalancer"],
    check: (lb) =>
        lb
            .views("listeners")
            .filter((listener) => !ofAcm(certificateOf(listener)))
            .map((listener) => `a listener's ${listener.show("sslCertificateId")}; name a certificate of ACM`),
});
