import { BINDINGS, standardRole } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-cluster-admin",
    family: "iam",
    description: "Nobody is bound to Kubernetes' own role of everything.",
    severity: "high",
    covers: ["AVD-KSV-0111", "C-0185", "CIS-EKS-4.1.1"],
    level: "advisory",
    remediation: "Bind a role that names what is needed.",
    types: BINDINGS,
    patches: true,
    check: (binding) =>
        standardRole(binding, ["cluster-admin"]) !== undefined
            ? "roleRef is cluster-admin; bind a smaller role"
            : undefined,
});
