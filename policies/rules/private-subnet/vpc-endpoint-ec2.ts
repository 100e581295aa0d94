import { stackRule } from "../../lib/rule";
import { mustReach } from "../../lib/vpc-endpoints";

export const rule = stackRule({
    name: "vpc-endpoint-ec2",
    family: "private-subnet",
    description: "A network reaches EC2 through an interface endpoint.",
    severity: "low",
    covers: ["EC2.10", "CIS-6.8", "R-NET-6"],
    remediation: "Add a VpcEndpoint of type Interface for com.amazonaws.<region>.ec2.",
    level: "advisory",
    types: ["ec2:Vpc"],
    check: mustReach("ec2"),
});
