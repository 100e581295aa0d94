import { PODS, tellOfContexts } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-host-process",
    family: "exposure",
    description: "No container of Windows is a process of its node.",
    severity: "critical",
    covers: ["AVD-KSV-0103", "PSS-windowsHostProcess"],
    remediation: "Remove windowsOptions.hostProcess.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContexts(
            workload,
            (context) => context.isTrue("windowsOptions.hostProcess"),
            (context) => `${context.show("windowsOptions.hostProcess")}; remove it`,
        ),
});
