import { mustNotAdd } from "../../lib/capabilities";
import { PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

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
    check: mustNotAdd((capability) => !DEFAULT.includes(capability)),
});
