import { annotationsOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import { attempt } from "../../lib/view";

const CERTIFICATE = "service.beta.kubernetes.io/aws-load-balancer-ssl-cert";

export const rule = resourceRule({
    name: "kubernetes-load-balancer-tls",
    family: "transit",
    description: "A load balancer that Kubernetes makes ends TLS.",
    severity: "medium",
    covers: ["C-0231", "CIS-EKS-5.4.5"],
    level: "advisory",
    remediation: "Name a certificate of ACM in the annotation service.beta.kubernetes.io/aws-load-balancer-ssl-cert.",
    types: ["kubernetes:core/v1:Service"],
    check: (service) => {
        const annotations = annotationsOf(service);
        // A certificate whose ARN is known after apply is one.
        const named = attempt(() => annotations.named(CERTIFICATE).some((arn) => arn.trim() !== ""));
        return service.text("spec.type") !== "LoadBalancer" || "unknown" in named || named.value
            ? undefined
            : `spec.type is LoadBalancer without ${CERTIFICATE}; name a certificate`;
    },
});
