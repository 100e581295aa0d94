import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

const PREFIX = "service.beta.kubernetes.io/aws-load-balancer";

export const rule = resourceRule({
    name: "kubernetes-service-internal",
    family: "private-subnet",
    description: "A load balancer that Kubernetes makes is internal.",
    severity: "high",
    covers: ["R-NET-2", "R-OBS-1", "C-0256"],
    remediation: "Set the annotation service.beta.kubernetes.io/aws-load-balancer-scheme to internal.",
    types: ["kubernetes:core/v1:Service"],
    check: (service) => {
        const annotations = new View(service.get("metadata.annotations")).entries();
        const says = (name: string, value: string) =>
            annotations.some(([key, texts]) => key === `${PREFIX}-${name}` && texts.includes(value));
        return service.text("spec.type") !== "LoadBalancer" || says("scheme", "internal") || says("internal", "true")
            ? undefined
            : `spec.type is LoadBalancer without ${PREFIX}-scheme internal; set the annotation`;
    },
});
