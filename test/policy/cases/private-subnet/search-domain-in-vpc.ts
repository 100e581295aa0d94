import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { vpcOptions: { subnetIds: ["subnet-1"] } },
    violating: {
        "vpcOptions.subnetIds absent": { vpcOptions: { subnetIds: ABSENT } },
        "vpcOptions.subnetIds []": { vpcOptions: { subnetIds: [] } },
        "vpcOptions absent": { vpcOptions: ABSENT },
    },
    unknown: { "vpcOptions.subnetIds": { vpcOptions: { subnetIds: UNKNOWN } } },
});
