import { holds } from "../../lib/find";
import { PODS, tellOfContexts } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const rooted = (context: View): string[] =>
    ["runAsGroup", "fsGroup", "supplementalGroups"].filter((key) => holds(context, key, "0"));

export const rule = resourceRule({
    name: "kubernetes-no-root-group",
    family: "exposure",
    description: "Neither a pod nor a container runs in the group 0.",
    severity: "low",
    covers: ["AVD-KSV-0116"],
    level: "advisory",
    remediation: "Set runAsGroup, fsGroup and supplementalGroups to other numbers.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOfContexts(
            workload,
            (context) => rooted(context).length > 0,
            (context) => `${rooted(context).join(", ")} is 0; set another`,
        ),
});
