import { tellOf } from "../../lib/find";
import { BINDINGS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const ANYBODY = ["system:anonymous", "system:unauthenticated"];

export const rule = resourceRule({
    name: "kubernetes-no-anonymous",
    family: "iam",
    description: "No role is bound to who has not signed in.",
    severity: "critical",
    covers: ["AVD-KSV-0122", "C-0262"],
    remediation: "Name users, groups or service accounts.",
    types: BINDINGS,
    patches: true,
    check: (binding) =>
        tellOf(
            binding.views("subjects"),
            (subject) => ANYBODY.includes(subject.text("name") ?? ""),
            (subject) => `it binds ${subject.text("name")}; name who needs it`,
        ),
});
