import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "vpc-endpoint-ecr-api",
    family: "private-subnet",
    description: "A network reaches the ECR API through an interface endpoint.",
    severity: "low",
    covers: ["EC2.55", "CIS-6.8", "R-NET-6"],
    remediation: "Add a VpcEndpoint of type Interface for com.amazonaws.<region>.ecr.api.",
    level: "advisory",
    types: ["ec2:Vpc"],
    check: (vpc, stack) =>
        stack
            .referrers(vpc, ["ec2:VpcEndpoint"], "vpcId")
            .some((e) => e.text("vpcEndpointType") === "Interface" && e.text("serviceName")?.endsWith(".ecr.api"))
            ? undefined
            : "no interface endpoint of this network is for com.amazonaws.<region>.ecr.api; add one",
});
