import { ABSENT } from "../../harness";
import { privateSubnetCases } from "../../private-subnet-cases";

export const cases = privateSubnetCases({
    at: (vpcZoneIdentifiers) => ({ vpcZoneIdentifiers }),
    allowed: ["subnet-a1", "subnet-a2"],
    violating: {
        "subnets absent, which means those of the default network": {
            it: { props: { vpcZoneIdentifiers: ABSENT, availabilityZones: ["us-east-1a"] } },
        },
    },
});
