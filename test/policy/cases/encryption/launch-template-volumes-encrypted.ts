import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] },
    passing: {
        "no device": { blockDeviceMappings: ABSENT },
        "an instance store": { blockDeviceMappings: [{ deviceName: "/dev/sdc", virtualName: "ephemeral0" }] },
        "made from a snapshot, beside which encrypted is refused": {
            blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { snapshotId: "snap-1" } }],
        },
        "a boolean": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: true } }] },
    },
    violating: {
        "encrypted absent": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 8 } }] },
        "encrypted false": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "false" } }] },
        "made from a snapshot, switched off": {
            blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { snapshotId: "snap-1", encrypted: "false" } }],
        },
        "the second of two devices": {
            blockDeviceMappings: [
                { deviceName: "/dev/xvda", ebs: { encrypted: "true" } },
                { deviceName: "/dev/xvdb", ebs: { encrypted: "false" } },
            ],
        },
    },
    unknown: {
        encrypted: { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: UNKNOWN } }] },
        "all mappings": { blockDeviceMappings: UNKNOWN },
    },
});
