import { someIn } from "../../lib/find";
import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-host-port",
    family: "exposure",
    description: "A container opens no port of its node.",
    severity: "medium",
    covers: ["CKV_K8S_26", "AVD-KSV-0024", "C-0044", "PSS-hostPorts"],
    level: "advisory",
    remediation: "Remove hostPort; use a Service.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => someIn(container.views("ports"), (port) => (port.number("hostPort") ?? 0) > 0),
            () => "a port has hostPort; remove it and use a Service",
        ),
});
