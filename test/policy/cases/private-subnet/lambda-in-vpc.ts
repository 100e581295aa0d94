import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { vpcConfig: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } },
    violating: { absent: { vpcConfig: ABSENT } },
    unknown: { vpcConfig: { vpcConfig: UNKNOWN } },
});
