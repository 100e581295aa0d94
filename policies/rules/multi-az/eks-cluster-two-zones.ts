import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "eks-cluster-two-zones",
    family: "multi-az",
    description: "An EKS cluster attaches to subnets of at least two zones.",
    severity: "high",
    covers: ["R-OBS-1"],
    remediation: "Give vpcConfig.subnetIds of two zones.",
    types: ["eks:Cluster"],
    check: mustSpanZones(["vpcConfig.subnetIds"]),
});
