import { annotationsOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const PREFIX = "service.beta.kubernetes.io/aws-load-balancer";

/** AWS's controller reads a boolean; the cluster's own takes anything but "false" (`0.0.0.0/0` of old) for yes. */
const means = (annotation: string): string | undefined =>
    ["", "0", "f", "false"].includes(annotation.toLowerCase()) ? undefined : "internal";

export const rule = resourceRule({
    name: "kubernetes-service-internal",
    family: "private-subnet",
    description: "A load balancer that Kubernetes makes is internal.",
    severity: "high",
    covers: ["R-NET-2", "R-OBS-1", "C-0256"],
    remediation: "Set the annotation service.beta.kubernetes.io/aws-load-balancer-scheme to internal.",
    types: ["kubernetes:core/v1:Service"],
    check: (service) => {
        const annotations = annotationsOf(service);
        // AWS's controller reads the older annotation where the newer one is absent.
        const [scheme = annotations.named(`${PREFIX}-internal`).map(means)[0]] = annotations.named(`${PREFIX}-scheme`);
        return service.text("spec.type") !== "LoadBalancer" || scheme === "internal"
            ? undefined
            : `spec.type is LoadBalancer without ${PREFIX}-scheme internal; set the annotation`;
    },
});
