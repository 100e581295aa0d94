import { ABSENT } from "../../harness";
import { privateSubnetCases } from "../../private-subnet-cases";

export const cases = privateSubnetCases({
    at: (subnets) => ({ networkConfiguration: { subnets } }),
    allowed: ["subnet-a1", "subnet-a2"],
    passing: { "the network of its instances": { it: { props: { networkConfiguration: ABSENT } } } },
    violating: {
        "subnets absent": { it: { props: { networkConfiguration: { subnets: ABSENT, securityGroups: ["sg-1"] } } } },
    },
});
