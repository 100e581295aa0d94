import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        blockDeviceMappings: [
            {
                deviceName: "/dev/xvda",
                ebs: { encrypted: "true", kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" },
            },
        ],
    },
    passing: {
        "made from a snapshot": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { snapshotId: "snap-1" } }] },
        "an instance store": { blockDeviceMappings: [{ deviceName: "/dev/sdc", virtualName: "ephemeral0" }] },
    },
    violating: {
        "no key": { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] },
        "AWS's own key": {
            blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId: "alias/aws/ebs" } }],
        },
    },
    unknown: {
        "the key": {
            blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", kmsKeyId: UNKNOWN } }],
        },
    },
});
