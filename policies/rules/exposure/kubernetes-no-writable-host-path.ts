import { findIn, selectFrom } from "../../lib/find";
import { PODS, podOf, tellOfContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** Folders of the node that a container may write to. */
const folders = (container: View, pod: View): string[] =>
    findIn(container.views("volumeMounts"), (mount) =>
        mount.isTrue("readOnly")
            ? []
            : selectFrom(
                  pod.views("volumes"),
                  (volume) => volume.text("name") === mount.text("name") && volume.has("hostPath"),
              ).map((volume) => volume.text("hostPath.path") ?? "a folder"),
    );

export const rule = resourceRule({
    name: "kubernetes-no-writable-host-path",
    family: "exposure",
    description: "A pod changes nothing of its node.",
    severity: "high",
    covers: ["C-0045"],
    level: "advisory",
    remediation: "Set readOnly on the mount, or use an emptyDir.",
    types: PODS,
    patches: true,
    check: (workload) => {
        const pod = podOf(workload);
        return tellOfContainers(
            workload,
            (container) => folders(container, pod).length > 0,
            (container) => `it writes to ${folders(container, pod).join(", ")} of the node; set readOnly`,
        );
    },
});
