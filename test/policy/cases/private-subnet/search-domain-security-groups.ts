import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { vpcOptions: { securityGroupIds: ["sg-1"] } },
    violating: {
        "securityGroupIds absent": { vpcOptions: { securityGroupIds: ABSENT } },
        "securityGroupIds empty": { vpcOptions: { securityGroupIds: "" } },
        "securityGroupIds null": { vpcOptions: { securityGroupIds: null } },
    },
    unknown: { securityGroupIds: { vpcOptions: { securityGroupIds: UNKNOWN } } },
});
