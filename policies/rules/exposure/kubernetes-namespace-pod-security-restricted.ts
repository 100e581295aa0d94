import { mustEnforce } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-namespace-pod-security-restricted",
    family: "exposure",
    description: "A namespace refuses pods that could gain rights.",
    severity: "medium",
    covers: ["C-0197", "C-0198", "C-0200", "C-0201", "CIS-EKS-4.2.5"],
    level: "advisory",
    remediation: "Set the label pod-security.kubernetes.io/enforce to restricted.",
    types: ["kubernetes:core/v1:Namespace"],
    check: mustEnforce("restricted"),
});
