import { both } from "../../lib/find";
import { hasOwnUsers, PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-node-proc-masked",
    family: "exposure",
    description: "A container whose users are the node's sees /proc as the runtime masks it.",
    severity: "high",
    covers: ["PSS-procMount"],
    remediation: "Remove securityContext.procMount, or give the pod users of its own (hostUsers: false).",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container, pod) =>
                both(
                    () => container.text("securityContext.procMount") === "Unmasked",
                    () => !hasOwnUsers(pod),
                ),
            (container) => `${container.show("securityContext.procMount")}; remove it`,
        ),
});
