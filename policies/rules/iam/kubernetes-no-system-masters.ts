import { tellOf } from "../../lib/find";
import { BINDINGS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-system-masters",
    family: "iam",
    description: "Nobody is bound as the group that passes every check of rights and cannot be taken back.",
    severity: "critical",
    covers: ["AVD-KSV-0123", "C-0246"],
    remediation: "Bind a group of your own to a role that names what is needed.",
    types: BINDINGS,
    patches: true,
    check: (binding) =>
        tellOf(
            binding.views("subjects"),
            (subject) => subject.text("name") === "system:masters",
            (subject) => `it binds ${subject.text("name")}; bind a group of your own`,
        ),
});
