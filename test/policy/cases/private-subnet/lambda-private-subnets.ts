import { ABSENT } from "../../harness";
import { privateSubnetCases } from "../../private-subnet-cases";

export const cases = privateSubnetCases({
    at: (subnetIds) => ({ vpcConfig: { subnetIds } }),
    allowed: ["subnet-a1", "subnet-a2"],
    passing: {
        "attached to no network": { it: { props: { vpcConfig: ABSENT } } },
        "attached to no network any more": { it: { props: { vpcConfig: { subnetIds: [], securityGroupIds: [] } } } },
    },
});
