import { mustNotAdd } from "../../lib/capabilities";
import { PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const ESCAPES = /^(ALL|(CAP_)?SYS_(ADMIN|MODULE|PTRACE|RAWIO))$/i;

export const rule = resourceRule({
    name: "kubernetes-no-system-capability",
    family: "exposure",
    description: "No container has the capabilities with which it leaves itself.",
    severity: "critical",
    covers: ["CKV_K8S_39", "AVD-KSV-0005", "AVD-KSV-0120", "C-0057"],
    remediation: "Remove SYS_ADMIN, SYS_MODULE, SYS_PTRACE and ALL from securityContext.capabilities.add.",
    types: PODS,
    patches: true,
    check: mustNotAdd((capability) => ESCAPES.test(capability)),
});
