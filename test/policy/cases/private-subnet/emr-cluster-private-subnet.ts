import { ABSENT } from "../../harness";
import { privateSubnetCases } from "../../private-subnet-cases";

const one = (subnetId: unknown) => ({ it: { props: { ec2Attributes: { subnetIds: ABSENT, subnetId } } } });

export const cases = privateSubnetCases({
    at: (subnetIds) => ({ ec2Attributes: { subnetIds } }),
    allowed: ["subnet-a1", "subnet-d2"],
    passing: { "one subnet": one("subnet-a1") },
    violating: {
        "one public subnet": one("subnet-p1"),
        "no subnet, which is one of the default network": one(ABSENT),
        "ec2Attributes absent": { it: { props: { ec2Attributes: ABSENT } } },
    },
});
