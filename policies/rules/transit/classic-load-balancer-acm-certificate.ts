import { findIn, someIn, tellOf } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";
import { attempt, type View } from "../../lib/view";

const MADE_HERE = ["acm:Certificate", "acm:CertificateValidation", "iam:ServerCertificate"];

const speaksTls = (listener: View): boolean =>
    ["HTTPS", "SSL"].includes(listener.text("lbProtocol")?.toUpperCase() ?? "");

const names = (lb: Resource, certificate: Resource, stack: Stack): boolean => {
    const behind = lb.urnsBehind("listeners");
    return behind.length > 0
        ? behind.includes(certificate.urn)
        : someIn(lb.views("listeners"), (listener) => stack.names(listener, ["sslCertificateId"], certificate));
};

/** What is known only after apply is ACM's where the stack makes one for the load balancer. */
function isOther(listener: View, lb: Resource, stack: Stack): boolean {
    const certificate = attempt(() => listener.text("sslCertificateId"));
    if ("value" in certificate) {
        return certificate.value === undefined ? speaksTls(listener) : /^arn:[^:]*:iam:/.test(certificate.value);
    }
    if (stack.behind(lb, "listeners", MADE_HERE).length > 0) {
        return false;
    }
    throw certificate.unknown;
}

export const rule = stackRule({
    name: "classic-load-balancer-acm-certificate",
    family: "transit",
    description: "A classic load balancer's certificates are ACM's, which renews them.",
    severity: "medium",
    covers: ["ELB.2", "CT.ELASTICLOADBALANCING.PR.8"],
    remediation: "Set sslCertificateId to the ARN of a certificate of ACM.",
    types: CLASSIC_LOAD_BALANCERS,
    // Of what ends no TLS there is nothing to ask: that is classic-load-balancer-encrypted's.
    check: (lb, stack) => {
        const other = () =>
            tellOf(
                lb.views("listeners"),
                (listener) => isOther(listener, lb, stack),
                (listener) => `a listener's ${listener.show("sslCertificateId")}; name a certificate of ACM`,
            );
        const byHand = () =>
            tellOf(
                stack.all(["iam:ServerCertificate"]),
                (certificate) => names(lb, certificate, stack),
                (certificate) => `${certificate.name} is uploaded to IAM; name a certificate of ACM`,
            );
        return findIn([byHand, other], (told) => told());
    },
});
