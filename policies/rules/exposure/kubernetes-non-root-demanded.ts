import { both, either } from "../../lib/find";
import { contextOf, hasOwnUsers, PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** A pod that says no is refused, whatever its containers say. */
const isUndemanded = (container: View, pod: View): boolean =>
    either(
        () => pod.isFalse("securityContext.runAsNonRoot"),
        () => !contextOf(container, pod, "runAsNonRoot").isTrue("held"),
    );

export const rule = resourceRule({
    name: "kubernetes-non-root-demanded",
    family: "exposure",
    description: "Kubernetes is told to start no container as root; a user by number is not that.",
    severity: "medium",
    covers: ["AVD-KSV-0012", "PSS-runAsNonRoot"],
    level: "advisory",
    remediation: "Set securityContext.runAsNonRoot to true, of the pod or of each container, and nowhere to false.",
    types: PODS,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container, pod) =>
                both(
                    () => !hasOwnUsers(pod),
                    () => isUndemanded(container, pod),
                ),
            () => "runAsNonRoot is not demanded; set it to true, and not to false beside it",
        ),
});
