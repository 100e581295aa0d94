import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const DEFAULT = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

const beyond = (container: View): string[] =>
    container.texts("securityContext.capabilities.add").filter((capability) => !DEFAULT.includes(capability));

export const rule = resourceRule({
    name: "kubernetes-adds-default-capabilities",
    family: "exposure",
    description:
        "A container adds no capability that the runtime does not give by default; to write packets of its own making is none.",
    severity: "high",
    covers: ["PSS-capabilities_baseline"],
    remediation: "Remove the others from securityContext.capabilities.add.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => beyond(container).length > 0,
            (container) => `it adds ${beyond(container).join(", ")}; remove it`,
        ),
});
