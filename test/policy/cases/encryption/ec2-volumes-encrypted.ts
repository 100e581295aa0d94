import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "/dev/sdf", encrypted: true }] },
    passing: {
        "the root volume of a launch template": { rootBlockDevice: ABSENT, launchTemplate: { id: "lt-1" } },
        "no further device": { ebsBlockDevices: ABSENT },
        "a device of the image that is left out": { ebsBlockDevices: [{ deviceName: "/dev/sdf", noDevice: true }] },
        "a device from a snapshot": { ebsBlockDevices: [{ deviceName: "/dev/sdf", snapshotId: "snap-1" }] },
    },
    violating: {
        "rootBlockDevice absent": { rootBlockDevice: ABSENT },
        "root encrypted absent": { rootBlockDevice: { encrypted: ABSENT, volumeSize: 8 } },
        "root encrypted false": { rootBlockDevice: { encrypted: false } },
        "root encrypted false, before the others are known": {
            rootBlockDevice: { encrypted: false },
            ebsBlockDevices: UNKNOWN,
        },
        "one of two, before the other is known": {
            ebsBlockDevices: [
                { deviceName: "/dev/sdf", encrypted: UNKNOWN },
                { deviceName: "/dev/sdg", encrypted: false },
            ],
        },
        "a further device": { ebsBlockDevices: [{ deviceName: "/dev/sdf", encrypted: false }] },
    },
    unknown: { "root encrypted": { rootBlockDevice: { encrypted: UNKNOWN } } },
});
