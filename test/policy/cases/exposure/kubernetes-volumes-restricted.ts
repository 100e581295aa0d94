import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] },
    passing: {
        "no volume": { volumes: ABSENT },
        "an empty one": { volumes: [{ name: "tmp", emptyDir: {} }] },
        "no source, which is empty": { volumes: [{ name: "tmp" }] },
    },
    violating: {
        "a folder of the node": { volumes: [{ name: "logs", hostPath: { path: "/var/log" } }] },
        "a volume of EBS": {
            volumes: [
                { name: "a", emptyDir: {} },
                { name: "b", awsElasticBlockStore: { volumeID: "v" } },
            ],
        },
        NFS: { volumes: [{ name: "shared", nfs: { server: "files", path: "/" } }] },
    },
    unknown: { volumes: { volumes: UNKNOWN } },
});
