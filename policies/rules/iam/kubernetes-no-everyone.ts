import { tellOf } from "../../lib/find";
import { BINDINGS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const EVERYBODY = ["system:authenticated", "system:serviceaccounts"];
/** What Kubernetes itself gives to all who have signed in. */
const OF_ALL = ["system:basic-user", "system:discovery", "system:public-info-viewer"];

export const rule = resourceRule({
    name: "kubernetes-no-everyone",
    family: "iam",
    description: "A role is bound to named users or service accounts, not to all who have signed in.",
    severity: "high",
    covers: ["AVD-KSV-01011", "C-0265"],
    remediation: "Name users, groups or service accounts.",
    types: BINDINGS,
    patches: true,
    check: (binding) =>
        tellOf(
            binding.views("subjects"),
            (subject) =>
                EVERYBODY.includes(subject.text("name") ?? "") && !OF_ALL.includes(binding.text("roleRef.name") ?? ""),
            (subject) => `it binds ${subject.text("name")}; name who needs it`,
        ),
});
