import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-volume-no-host-path",
    family: "exposure",
    description:
        "A persistent volume is no folder of a node, which its pods would read and write and lose with the node.",
    severity: "medium",
    covers: ["R-PROG-2"],
    level: "advisory",
    remediation: "Use a storage class of the EBS or EFS driver.",
    types: ["kubernetes:core/v1:PersistentVolume"],
    patches: true,
    check: (volume) =>
        volume.get("spec.hostPath") === undefined
            ? undefined
            : `${volume.show("spec.hostPath.path")}, a folder of whichever node it is on; use csi instead`,
});
