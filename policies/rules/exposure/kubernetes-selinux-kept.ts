import { PODS, tellOfContexts } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const OF_CONTAINERS = ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

const leaves = (context: View): boolean =>
    context.has("seLinuxOptions.user") ||
    context.has("seLinuxOptions.role") ||
    (context.has("seLinuxOptions.type") && !OF_CONTAINERS.includes(context.text("seLinuxOptions.type") ?? ""));

export const rule = resourceRule({
    name: "kubernetes-selinux-kept",
    family: "exposure",
    description: "A container keeps the runtime's SELinux user and role, and a type of containers.",
    severity: "medium",
    covers: ["AVD-KSV-0025", "PSS-seLinuxOptions"],
    remediation: "Remove user and role from seLinuxOptions, and a type that is not of containers.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContexts(
            workload,
            (context) => leaves(context),
            (context) => `${context.show("seLinuxOptions")}; remove it`,
        ),
});
