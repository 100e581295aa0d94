import { tellOf } from "../../lib/find";
import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";
import { nameOfVolume } from "../../lib/volumes";

/** A socket, or the folder that holds it. */
const SOCKET =
    /^\/(var\/)?run\/(docker|dockershim|containerd|crio|cri-dockerd|podman)(\.sock|\/.*)?$|\/(docker|dockershim|containerd|crio|cri-dockerd|podman)\.sock$/;

export const rule = resourceRule({
    name: "kubernetes-no-runtime-socket",
    family: "exposure",
    description: "No pod reaches the container runtime of its node, by which it could start anything there.",
    severity: "critical",
    covers: ["CKV_K8S_27", "AVD-KSV-0006", "C-0074"],
    remediation: "Remove the volume.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOf(
            podOf(workload).views("volumes"),
            (volume) => SOCKET.test(volume.text("hostPath.path") ?? ""),
            (volume) => `volume ${nameOfVolume(volume)} is ${volume.text("hostPath.path")}; remove it`,
        ),
});
