import { ABSENT } from "../../harness";
import { privateSubnetCases } from "../../private-subnet-cases";

export const cases = privateSubnetCases({
    at: (subnetIds) => ({ subnetIds }),
    allowed: ["subnet-d1", "subnet-d2"],
    violating: {
        "subnetIds absent": { it: { props: { subnetIds: ABSENT } } },
        "a subnet of the application": { it: { props: { subnetIds: ["subnet-a1"] } } },
    },
});
