import { tellOf } from "../../lib/find";
import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";
import { nameOfVolume } from "../../lib/volumes";

const SYSTEM = ["", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys", "/usr", "/var/lib/docker"];

const isOfSystem = (volume: View): boolean => {
    const path = volume.text("hostPath.path");
    return path !== undefined && SYSTEM.includes(path.replace(/\/+/g, "/").replace(/\/$/, ""));
};

export const rule = resourceRule({
    name: "kubernetes-no-system-host-path",
    family: "exposure",
    description: "No pod mounts the folders of which its node is made.",
    severity: "high",
    covers: ["AVD-KSV-0121"],
    level: "advisory",
    remediation: "Use an emptyDir or a volume claim.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOf(
            podOf(workload).views("volumes"),
            isOfSystem,
            (volume) => `volume ${nameOfVolume(volume)} is ${volume.text("hostPath.path")} of the node; remove it`,
        ),
});
