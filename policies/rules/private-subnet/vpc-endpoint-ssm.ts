import { stackRule } from "../../lib/rule";
import { mustReach } from "../../lib/vpc-endpoints";

export const rule = stackRule({
    name: "vpc-endpoint-ssm",
    family: "private-subnet",
    description: "A network reaches Systems Manager through an interface endpoint.",
    severity: "low",
    covers: ["EC2.57", "CIS-6.8", "R-NET-6"],
    remediation: "Add a VpcEndpoint of type Interface for com.amazonaws.<region>.ssm.",
    level: "advisory",
    types: ["ec2:Vpc"],
    check: mustReach("ssm"),
});
