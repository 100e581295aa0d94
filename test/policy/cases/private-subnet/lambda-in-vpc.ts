import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { vpcConfig: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } },
    passing: { "subnets that are created now": { vpcConfig: { subnetIds: UNKNOWN } } },
    violating: {
        absent: { vpcConfig: ABSENT },
        "subnets absent": { vpcConfig: { subnetIds: ABSENT } },
        "no subnets": { vpcConfig: { subnetIds: [], securityGroupIds: [] } },
    },
    unknown: { vpcConfig: { vpcConfig: UNKNOWN } },
});
