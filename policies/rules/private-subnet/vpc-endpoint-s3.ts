import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "vpc-endpoint-s3",
    family: "private-subnet",
    description: "A network reaches S3 through an endpoint of its own, not over NAT or the internet gateway.",
    severity: "low",
    covers: ["R-NET-6"],
    remediation: "Add a VpcEndpoint of type Gateway for com.amazonaws.<region>.s3; it costs nothing.",
    level: "advisory",
    types: ["ec2:Vpc"],
    check: (vpc, stack) =>
        stack
            .referrers(vpc, ["ec2:VpcEndpoint"], "vpcId")
            .some((endpoint) => /\.s3(express)?$/.test(endpoint.text("serviceName") ?? ""))
            ? undefined
            : "no endpoint of this network is for com.amazonaws.<region>.s3; add one",
});
