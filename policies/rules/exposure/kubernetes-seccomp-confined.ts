import { PODS, tellOfContexts } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-seccomp-confined",
    family: "exposure",
    description: "No container switches the filter of system calls off.",
    severity: "high",
    covers: ["PSS-seccompProfile_baseline"],
    remediation: "Remove the profile Unconfined, or set RuntimeDefault.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContexts(
            workload,
            (context) => context.text("seccompProfile.type") === "Unconfined",
            (context) => `${context.show("seccompProfile.type")}; set it to RuntimeDefault`,
        ),
});
