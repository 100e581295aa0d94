import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-service-no-external-ip",
    family: "private-subnet",
    description: "No service takes the traffic of an address that it does not own.",
    severity: "high",
    covers: ["AVD-KSV-0108"],
    remediation: "Remove externalIPs; a load balancer has an address of its own.",
    types: ["kubernetes:core/v1:Service"],
    patches: true,
    check: (service) =>
        service.has("spec.externalIPs") ? `${service.show("spec.externalIPs")}; remove it` : undefined,
});
