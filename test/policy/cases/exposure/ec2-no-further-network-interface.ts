import { type ResourceCases, resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases: readonly ResourceCases[] = [
    resourceCases({
        types: ["ec2:NetworkInterfaceAttachment"],
        compliant: { instanceId: "i-1", networkInterfaceId: "eni-1", deviceIndex: 0 },
        violating: {
            "a second one": { deviceIndex: 1 },
            "deviceIndex absent, which the provider refuses": { deviceIndex: ABSENT },
        },
        unknown: { deviceIndex: { deviceIndex: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:NetworkInterface"],
        compliant: { subnetId: "subnet-1", attachments: [{ instance: "i-1", deviceIndex: 0 }] },
        passing: { "attachments absent": { attachments: ABSENT } },
        violating: { "a second one": { attachments: [{ instance: "i-1", deviceIndex: 1 }] } },
        unknown: {
            attachments: { attachments: UNKNOWN },
            deviceIndex: { attachments: [{ instance: "i-1", deviceIndex: UNKNOWN }] },
            "an attachment without an index beside one that is not known": {
                attachments: [{ instance: "i-1", deviceIndex: 0 }, UNKNOWN],
            },
        },
    }),
];
