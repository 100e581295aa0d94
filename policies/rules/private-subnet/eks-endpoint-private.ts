import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "eks-endpoint-private",
    family: "private-subnet",
    description: "An EKS cluster's endpoint is private.",
    severity: "high",
    covers: ["EKS.1", "CKV_AWS_39", "AVD-AWS-0040", "CT.EKS.PR.1"],
    remediation: "Set vpcConfig.endpointPublicAccess to false and endpointPrivateAccess to true.",
    types: ["eks:Cluster"],
    check: (cluster) =>
        cluster.isFalse("vpcConfig.endpointPublicAccess")
            ? undefined
            : `${cluster.show("vpcConfig.endpointPublicAccess")}, which means public; set it to false`,
});
