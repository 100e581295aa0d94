import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] },
    passing: {
        "no volume": { volumes: ABSENT },
        "a folder of the node": { volumes: [{ name: "logs", hostPath: { path: "/data" } }] },
    },
    violating: {
        ...Object.fromEntries(
            ["iscsi", "cephfs", "gitRepo", "glusterfs", "rbd", "vsphereVolume"].map((plugin) => [
                plugin,
                { volumes: [{ name: "shared", [plugin]: { path: "/" } }] },
            ]),
        ),
        NFS: { volumes: [{ name: "shared", nfs: { server: "files", path: "/" } }] },
        "a volume of EBS": {
            volumes: [
                { name: "a", emptyDir: {} },
                { name: "b", awsElasticBlockStore: { volumeID: "v" } },
            ],
        },
    },
    unknown: { volumes: { volumes: UNKNOWN } },
});
