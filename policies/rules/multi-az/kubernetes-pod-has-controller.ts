import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-pod-has-controller",
    family: "multi-az",
    description: "A pod is made by a controller, which makes another when its node is lost.",
    severity: "low",
    covers: ["C-0073"],
    level: "advisory",
    remediation: "Use a Deployment, a StatefulSet, a DaemonSet or a Job.",
    types: ["kubernetes:core/v1:Pod"],
    check: (pod) => (pod.has("metadata.ownerReferences") ? undefined : "it stands alone; use a Deployment, or a Job"),
});
