import { mustNotAdd } from "../../lib/capabilities";
import { PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-adds-no-capability",
    family: "exposure",
    description: "A container adds no capability to those that the runtime gives it.",
    severity: "high",
    covers: ["CKV_K8S_25", "AVD-KSV-0022", "C-0219"],
    level: "advisory",
    remediation: "Remove securityContext.capabilities.add; a port above 1024 needs none.",
    types: PODS,
    patches: true,
    check: mustNotAdd(() => true),
});
