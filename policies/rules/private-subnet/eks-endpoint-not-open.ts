import { isWide } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "eks-endpoint-not-open",
    family: "private-subnet",
    description: "An EKS cluster's public endpoint, where it has one, is not open to everybody.",
    severity: "critical",
    covers: ["CKV_AWS_38", "AVD-AWS-0041"],
    remediation: "Set vpcConfig.publicAccessCidrs to the addresses that need it, or endpointPublicAccess to false.",
    types: ["eks:Cluster"],
    check: (cluster) => {
        if (cluster.get("vpcConfig") === undefined || cluster.isFalse("vpcConfig.endpointPublicAccess")) {
            return undefined;
        }
        const cidrs = cluster.texts("vpcConfig.publicAccessCidrs");
        return cidrs.length > 0 && !cidrs.some(isWide)
            ? undefined
            : `${cluster.show("vpcConfig.publicAccessCidrs")} with a public endpoint; name the addresses that need it`;
    },
});
