import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: true }] },
    passing: {
        "no device": { ebsBlockDevices: ABSENT },
        "from a snapshot": { ebsBlockDevices: [{ deviceName: "/dev/xvda", snapshotId: "snap-1" }] },
    },
    violating: {
        absent: { ebsBlockDevices: [{ deviceName: "/dev/xvda" }] },
        "of a name that is not known yet": { ebsBlockDevices: [{ deviceName: UNKNOWN, encrypted: false }] },
        false: { ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: false }] },
        "the second of two": { ebsBlockDevices: [{ deviceName: "a", snapshotId: "snap-1" }, { deviceName: "b" }] },
    },
    unknown: { encrypted: { ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: UNKNOWN }] } },
});
