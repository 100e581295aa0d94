import { mustNotAdd } from "../../lib/capabilities";
import { PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

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
    check: mustNotAdd((capability) => capability !== "NET_BIND_SERVICE"),
});
