import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { volumes: [{ name: "logs", hostPath: { path: "/var/log" } }] },
    passing: {
        "no volume": { volumes: ABSENT },
        "another folder there": { volumes: [{ name: "run", hostPath: { path: "/run/udev" } }] },
        "an empty one": { volumes: [{ name: "cache", emptyDir: {} }] },
    },
    violating: {
        ...Object.fromEntries(
            ["/run/crio/crio.sock", "/var/run/cri-dockerd.sock", "/run/podman/podman.sock", "/run/dockershim.sock"].map(
                (path) => [path, { volumes: [{ name: "run", hostPath: { path } }] }],
            ),
        ),
        "Docker's folder": { volumes: [{ name: "run", hostPath: { path: "/var/run/docker" } }] },
        "containerd's folder": { volumes: [{ name: "run", hostPath: { path: "/run/containerd/" } }] },
        Docker: { volumes: [{ name: "run", hostPath: { path: "/var/run/docker.sock" } }] },
        containerd: {
            volumes: [
                { name: "a", emptyDir: {} },
                { name: "b", hostPath: { path: "/run/containerd/containerd.sock" } },
            ],
        },
    },
    unknown: { path: { volumes: [{ name: "run", hostPath: { path: UNKNOWN } }] } },
});
