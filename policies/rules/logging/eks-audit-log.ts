import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "eks-audit-log",
    family: "logging",
    description: "An EKS cluster writes its audit log.",
    severity: "medium",
    covers: ["EKS.8", "CKV_AWS_37"],
    remediation: 'Put "audit" into enabledClusterLogTypes.',
    types: ["eks:Cluster"],
    check: (cluster) =>
        holds(cluster, "enabledClusterLogTypes", "audit")
            ? undefined
            : `${cluster.show("enabledClusterLogTypes")}; put "audit" into it`,
});
