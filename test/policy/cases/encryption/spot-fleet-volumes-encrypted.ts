import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        launchSpecifications: [{ ami: "ami-1", ebsBlockDevices: [{ deviceName: "/dev/sdb", encrypted: true }] }],
    },
    passing: {
        "by template": { launchSpecifications: ABSENT },
        "from a snapshot": { launchSpecifications: [{ ebsBlockDevices: [{ deviceName: "a", snapshotId: "snap-1" }] }] },
    },
    violating: {
        off: { launchSpecifications: [{ ebsBlockDevices: [{ deviceName: "/dev/sdb", encrypted: false }] }] },
        absent: { launchSpecifications: [{ ebsBlockDevices: [{ deviceName: "/dev/sdb" }] }] },
        "the root": { launchSpecifications: [{ rootBlockDevices: [{ volumeSize: 20 }] }] },
    },
    unknown: {
        switch: { launchSpecifications: [{ ebsBlockDevices: [{ deviceName: "/dev/sdb", encrypted: UNKNOWN }] }] },
    },
});
