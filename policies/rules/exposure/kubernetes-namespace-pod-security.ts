import { mustEnforce } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-namespace-pod-security",
    family: "exposure",
    description: "A namespace refuses pods that reach their node.",
    severity: "medium",
    covers: [
        "C-0193",
        "C-0194",
        "C-0195",
        "C-0196",
        "C-0199",
        "C-0202",
        "C-0203",
        "C-0204",
        "CIS-EKS-4.2.1",
        "CIS-EKS-4.2.2",
        "CIS-EKS-4.2.3",
        "CIS-EKS-4.2.4",
    ],
    level: "advisory",
    remediation: "Set the label pod-security.kubernetes.io/enforce to baseline or restricted.",
    types: ["kubernetes:core/v1:Namespace"],
    check: mustEnforce("baseline", "restricted"),
});
