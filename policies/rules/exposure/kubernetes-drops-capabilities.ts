import { holds } from "../../lib/find";
import { PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-drops-capabilities",
    family: "exposure",
    description: "A container gives every capability up that it does not ask for.",
    severity: "medium",
    covers: ["CKV_K8S_37", "AVD-KSV-0003", "C-0220", "AVD-KSV-0106", "PSS-capabilities_restricted"],
    level: "advisory",
    remediation: "Put ALL into securityContext.capabilities.drop, and what is needed into add.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            (container) => !holds(container, "securityContext.capabilities.drop", (c) => /^ALL$/i.test(c)),
            (container) => `${container.show("securityContext.capabilities.drop")}; put "ALL" into it`,
        ),
});
