import { BINDINGS, standardRole } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-standard-administrator",
    family: "iam",
    description:
        "Nobody is bound to Kubernetes' roles admin and edit, which read every secret and run as every account.",
    severity: "medium",
    covers: ["AVD-KSV-0111"],
    level: "advisory",
    remediation: "Bind a role that names what is needed.",
    types: BINDINGS,
    patches: true,
    check: (binding) => {
        const role = standardRole(binding, ["admin", "edit"]);
        return role !== undefined ? `roleRef is ${role}; bind a smaller role` : undefined;
    },
});
