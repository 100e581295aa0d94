import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

const ENFORCE = "pod-security.kubernetes.io/enforce";
const LEVELS = ["restricted"];

export const rule = resourceRule({
    name: "kubernetes-namespace-pod-security-restricted",
    family: "exposure",
    description: "A namespace refuses pods that could gain rights.",
    severity: "medium",
    covers: ["C-0197", "C-0198", "C-0200", "C-0201", "CIS-EKS-4.2.5"],
    level: "advisory",
    remediation: "Set the label pod-security.kubernetes.io/enforce to restricted.",
    types: ["kubernetes:core/v1:Namespace"],
    check: (namespace) =>
        new View(namespace.get("metadata.labels"))
            .entries()
            .some(([key, [level]]) => key === ENFORCE && LEVELS.includes(level ?? ""))
            ? undefined
            : `the label ${ENFORCE} is not restricted; set it`,
});
