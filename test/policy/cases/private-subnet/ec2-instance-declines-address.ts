import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { subnetId: "subnet-1" },
    passing: {
        "a subnet that is created now": { subnetId: UNKNOWN },
        "in a default subnet without an address": { subnetId: ABSENT, associatePublicIpAddress: false },
        "an interface of its own": {
            subnetId: ABSENT,
            networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: "eni-1" }],
        },
        "the launch template's": { subnetId: ABSENT, launchTemplate: { id: "lt-1" } },
    },
    violating: {
        "subnetId absent": { subnetId: ABSENT },
        "subnetId empty": { subnetId: "" },
        "associatePublicIpAddress true": { subnetId: ABSENT, associatePublicIpAddress: true },
    },
    unknown: {
        associatePublicIpAddress: { subnetId: ABSENT, associatePublicIpAddress: UNKNOWN },
    },
});
