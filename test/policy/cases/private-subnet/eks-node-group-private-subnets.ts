import { ABSENT } from "../../harness";
import { privateSubnetCases } from "../../private-subnet-cases";

export const cases = privateSubnetCases({
    at: (subnetIds) => ({ subnetIds }),
    allowed: ["subnet-a1", "subnet-a2"],
    violating: { "subnetIds absent": { it: { props: { subnetIds: ABSENT } } } },
});
