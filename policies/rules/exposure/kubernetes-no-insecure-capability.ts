import { mustNotAdd } from "../../lib/capabilities";
import { PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** What Kubescape calls insecure unless it is told another list. */
const INSECURE =
    /^(CAP_)?(ALL|BPF|MAC_ADMIN|MAC_OVERRIDE|NET_ADMIN|NET_RAW|PERFMON|SETPCAP|SYS_(ADMIN|BOOT|MODULE|PTRACE|RAWIO))$/i;

export const rule = resourceRule({
    name: "kubernetes-no-insecure-capability",
    family: "exposure",
    description: "A container adds none of the capabilities that reach the node, its network or other processes.",
    severity: "high",
    covers: ["C-0046"],
    remediation: "Remove them from securityContext.capabilities.add.",
    types: PODS,
    patches: true,
    check: mustNotAdd((capability) => INSECURE.test(capability)),
});
