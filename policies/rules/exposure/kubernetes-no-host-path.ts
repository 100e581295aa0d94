import { tellOf } from "../../lib/find";
import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import { nameOfVolume } from "../../lib/volumes";

export const rule = resourceRule({
    name: "kubernetes-no-host-path",
    family: "exposure",
    description: "A pod mounts nothing of its node.",
    severity: "medium",
    covers: ["AVD-KSV-0023", "C-0048", "PSS-hostPathVolumes"],
    level: "advisory",
    remediation: "Use an emptyDir or a volume claim.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOf(
            podOf(workload).views("volumes"),
            (volume) => volume.has("hostPath"),
            (volume) =>
                `volume ${nameOfVolume(volume)} is ${volume.text("hostPath.path")} of the node; use an emptyDir or a claim`,
        ),
});
