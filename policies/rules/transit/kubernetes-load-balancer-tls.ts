import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

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
        const annotations = new View(service.get("metadata.annotations")).entries();
        return service.text("spec.type") !== "LoadBalancer" ||
            annotations.some(([key, [arn]]) => key === CERTIFICATE && (arn ?? "").trim() !== "")
            ? undefined
            : `spec.type is LoadBalancer without ${CERTIFICATE}; name a certificate`;
    },
});
