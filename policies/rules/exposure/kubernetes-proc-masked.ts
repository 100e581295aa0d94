import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-proc-masked",
    family: "exposure",
    description: "A container sees /proc as the runtime masks it, without the kernel's own files.",
    severity: "high",
    covers: ["AVD-KSV-0027", "PSS-procMount_restricted"],
    remediation: "Remove securityContext.procMount.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => container.text("securityContext.procMount") === "Unmasked",
            (container) => `${container.show("securityContext.procMount")}; remove it`,
        ),
});
