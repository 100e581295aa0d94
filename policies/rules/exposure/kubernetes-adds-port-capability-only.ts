import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const added = (container: View): string[] =>
    container.texts("securityContext.capabilities.add").filter((c) => !/^(CAP_)?NET_BIND_SERVICE$/i.test(c));

export const rule = resourceRule({
    name: "kubernetes-adds-port-capability-only",
    family: "exposure",
    description: "A container adds no capability but the one to open a port below 1024.",
    severity: "high",
    covers: ["AVD-KSV-0106", "PSS-capabilities_restricted"],
    level: "advisory",
    remediation: "Remove what is in securityContext.capabilities.add but NET_BIND_SERVICE.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => added(container).length > 0,
            (container) => `it adds ${added(container).join(", ")}; remove it`,
        ),
});
