import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-service-no-node-port",
    family: "private-subnet",
    description: "A service opens no port on every node.",
    severity: "medium",
    covers: ["C-0256"],
    level: "advisory",
    remediation: "Set spec.type to ClusterIP, and put an internal load balancer or an Ingress in front.",
    types: ["kubernetes:core/v1:Service"],
    check: (service) =>
        service.text("spec.type") === "NodePort" ? "spec.type is NodePort; set it to ClusterIP" : undefined,
});
