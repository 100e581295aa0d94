import { tellOf } from "../../lib/find";
import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";
import { nameOfVolume } from "../../lib/volumes";

/** Those that Kubernetes had built in: most have left it, the others go around its claims. */
const PLUGINS = [
    ...["awsElasticBlockStore", "azureDisk", "azureFile", "cephFS", "cephfs", "cinder", "fc", "flexVolume", "flocker"],
    ...["gcePersistentDisk", "gitRepo", "glusterfs", "iscsi", "nfs", "photonPersistentDisk", "portworxVolume"],
    ...["quobyte", "rbd", "scaleIO", "storageos", "vsphereVolume"],
];

const plugins = (volume: View): string[] => PLUGINS.filter((key) => volume.get(key) !== undefined);

export const rule = resourceRule({
    name: "kubernetes-volumes-no-plugin",
    family: "exposure",
    description: "A pod mounts no storage by a plug-in of Kubernetes' own, which no claim governs.",
    severity: "low",
    covers: ["AVD-KSV-0028"],
    level: "advisory",
    remediation: "Take a persistentVolumeClaim of a CSI driver.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOf(
            podOf(workload).views("volumes"),
            (volume) => plugins(volume).length > 0,
            (volume) =>
                `volume ${nameOfVolume(volume)} is of ${plugins(volume).join(", ")}; use a persistentVolumeClaim`,
        ),
});
