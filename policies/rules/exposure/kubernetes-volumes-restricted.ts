import { tellOf } from "../../lib/find";
import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";
import { nameOfVolume } from "../../lib/volumes";

const MANAGED = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "image",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

const sources = (volume: View): string[] =>
    volume.keys().filter((key) => key !== "name" && !MANAGED.includes(key) && volume.get(key) !== undefined);

export const rule = resourceRule({
    name: "kubernetes-volumes-restricted",
    family: "exposure",
    description: "A pod mounts only what Kubernetes manages: claims, CSI, and what is made for the pod.",
    severity: "medium",
    covers: ["PSS-restrictedVolumes"],
    level: "advisory",
    remediation: "Take a persistentVolumeClaim in place of a volume of a provider, and csi in place of a plug-in.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOf(
            podOf(workload).views("volumes"),
            (volume) => sources(volume).length > 0,
            (volume) =>
                `volume ${nameOfVolume(volume)} is of ${sources(volume).join(", ")}; use a persistentVolumeClaim`,
        ),
});
