import { PODS, tellOfContexts } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-user-not-zero",
    family: "exposure",
    description: "Neither a pod nor a container asks for the user 0.",
    severity: "high",
    covers: ["AVD-KSV-0105"],
    remediation: "Set securityContext.runAsUser to another number, or remove it.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContexts(
            workload,
            (context) => context.number("runAsUser") === 0,
            (context) => `${context.show("runAsUser")}; set another`,
        ),
});
