import { someIn } from "../../lib/find";
import { PODS, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-no-git-sync-command",
    family: "exposure",
    description: "No variable tells git-sync which program to start as git: whoever sets it runs what he likes.",
    severity: "medium",
    covers: ["CKV_K8S_159"],
    level: "advisory",
    remediation: "Remove the variable GITSYNC_GIT.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContainers(
            workload,
            (container) => someIn(container.views("env"), (variable) => variable.text("name") === "GITSYNC_GIT"),
            () => "GITSYNC_GIT is set; remove it",
        ),
});
