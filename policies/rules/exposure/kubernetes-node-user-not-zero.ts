import { both } from "../../lib/find";
import { hasOwnUsers, PODS, podOf, tellOfContexts } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-node-user-not-zero",
    family: "exposure",
    description: "Nothing in a pod asks for the node's user 0.",
    severity: "high",
    covers: ["PSS-runAsUser"],
    remediation:
        "Set securityContext.runAsUser to another number, or give the pod users of its own (hostUsers: false).",
    types: PODS,
    check: (workload) =>
        tellOfContexts(
            workload,
            (context) =>
                both(
                    () => context.number("runAsUser") === 0,
                    () => !hasOwnUsers(podOf(workload)),
                ),
            (context) => `${context.show("runAsUser")}; set another`,
        ),
});
