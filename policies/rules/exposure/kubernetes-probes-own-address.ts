import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

const HANDLERS = [
    ...["livenessProbe", "readinessProbe", "startupProbe"],
    ...["lifecycle.postStart", "lifecycle.preStop"],
].flatMap((place) => [`${place}.httpGet`, `${place}.tcpSocket`]);

export const rule = resourceRule({
    name: "kubernetes-probes-own-address",
    family: "exposure",
    description: "Kubernetes asks the pod itself whether it is well, and no other host.",
    severity: "medium",
    covers: ["PSS-hostProbesAndHostLifecycle"],
    remediation: "Remove host from probes and lifecycle handlers.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => HANDLERS.some((handler) => container.has(`${handler}.host`)),
            (container) => `${HANDLERS.filter((h) => container.has(`${h}.host`)).join(", ")} names a host; remove it`,
        ),
});
