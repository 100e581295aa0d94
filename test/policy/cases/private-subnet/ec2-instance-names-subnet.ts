import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { subnetId: "subnet-1" },
    passing: {
        "by its launch template": { subnetId: ABSENT, launchTemplate: { id: "lt-1" } },
        "by an interface": { subnetId: ABSENT, networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: "eni-1" }] },
        "by its first interface": { subnetId: ABSENT, primaryNetworkInterface: { networkInterfaceId: "eni-1" } },
    },
    violating: {
        "subnetId absent": { subnetId: ABSENT },
        "subnetId empty": { subnetId: "" },
        "subnetId null": { subnetId: null },
    },
    unknown: { subnetId: { subnetId: UNKNOWN }, "the template": { subnetId: ABSENT, launchTemplate: UNKNOWN } },
});
