import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const EBS = { csi: { driver: "ebs.csi.aws.com", volumeHandle: "vol-0123456789abcdef0" } };

export const cases = resourceCases({
    compliant: { spec: { capacity: { storage: "10Gi" }, ...EBS } },
    passing: { "not said where": { spec: ABSENT } },
    violating: { "a folder": { spec: { csi: ABSENT, hostPath: { path: "/var/data" } } } },
    unknown: { spec: { spec: UNKNOWN } },
});
