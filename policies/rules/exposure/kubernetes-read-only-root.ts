import { PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-read-only-root",
    family: "exposure",
    description: "A container's root file system is read-only.",
    severity: "medium",
    covers: ["CKV_K8S_22", "AVD-KSV-0014", "C-0017"],
    level: "advisory",
    remediation: "Set securityContext.readOnlyRootFilesystem to true; mount an emptyDir where it writes.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            (container) => !container.isTrue("securityContext.readOnlyRootFilesystem"),
            (container) => `${container.show("securityContext.readOnlyRootFilesystem")}; set it to true`,
        ),
});
