import { mustBePrivate } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "eks-cluster-private-subnets",
    family: "private-subnet",
    description: "An EKS cluster attaches to private subnets only.",
    severity: "high",
    covers: ["R-NET-2"],
    remediation:
        'Name private subnets in vpcConfig.subnetIds; of another stack, those that the pack is shown (read("network")).',
    types: ["eks:Cluster"],
    check: mustBePrivate("vpcConfig.subnetIds", ["app"]),
});
