import { stackRule } from "../../lib/rule";
import { mustReach } from "../../lib/vpc-endpoints";

export const rule = stackRule({
    name: "vpc-endpoint-ecr-docker",
    family: "private-subnet",
    description: "A network reaches the ECR registry through an interface endpoint.",
    severity: "low",
    covers: ["EC2.56", "CIS-6.8", "R-NET-6"],
    remediation: "Add a VpcEndpoint of type Interface for com.amazonaws.<region>.ecr.dkr.",
    level: "advisory",
    types: ["ec2:Vpc"],
    check: mustReach("ecr.dkr"),
});
