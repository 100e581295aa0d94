import { someIn } from "../../lib/find";
import { annotationsOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** Of AWS's controller: the certificate, or a listener of HTTPS whose certificate it finds by the host. */
const CERTIFICATE = /^alb\.ingress\.kubernetes\.io\/certificate-arn$/;

export const rule = resourceRule({
    name: "kubernetes-ingress-tls",
    family: "transit",
    description: "An Ingress ends TLS.",
    severity: "medium",
    covers: ["R-SEC-1", "C-0263"],
    level: "advisory",
    remediation:
        "Name the hosts and the secret under spec.tls, or the certificate of the load balancer in its annotation.",
    types: ["kubernetes:networking.k8s.io/v1:Ingress"],
    check: (ingress) => {
        const certificate = () =>
            someIn(
                annotationsOf(ingress).readers(),
                ([key, texts]) => CERTIFICATE.test(key) || texts().some((t) => /"HTTPS"/.test(t)),
            );
        return ingress.has("spec.tls") || certificate()
            ? undefined
            : `${ingress.show("spec.tls")}; name the hosts and the secret`;
    },
});
