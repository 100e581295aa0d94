import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const device = (ebs: object) => ({ deviceName: "/dev/xvda", ebs: { volumeSize: 8, ...ebs } });
const volumes = (...devices: object[]) => ({ blockDeviceMappings: devices });

export const cases = resourceCases({
    compliant: volumes(device({ encrypted: "true", kmsKeyId: KEY })),
    passing: {
        "no device": { blockDeviceMappings: ABSENT },
        "a device that is left out": volumes({ deviceName: "/dev/sdb", noDevice: true }),
        "an instance store": volumes({ deviceName: "/dev/sdb", virtualName: "ephemeral0" }),
        "made from a snapshot": volumes(device({ snapshotId: "snap-1" })),
    },
    violating: {
        "encrypted absent": volumes(device({ kmsKeyId: KEY })),
        "encrypted false": volumes(device({ encrypted: "false", kmsKeyId: KEY })),
        "kmsKeyId absent": volumes(device({ encrypted: "true" })),
        "AWS's own key": volumes(device({ encrypted: "true", kmsKeyId: "alias/aws/ebs" })),
        "nothing but that it is a volume": volumes({ deviceName: "/dev/xvda", ebs: {} }),
        "the second of two": volumes(device({ encrypted: "true", kmsKeyId: KEY }), device({})),
    },
    unknown: {
        encrypted: volumes(device({ encrypted: UNKNOWN, kmsKeyId: KEY })),
        "the key": volumes(device({ encrypted: "true", kmsKeyId: UNKNOWN })),
        "all mappings": { blockDeviceMappings: UNKNOWN },
    },
});
