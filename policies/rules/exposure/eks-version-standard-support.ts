import { mustHave } from "../../lib/kubernetes-version";
import { resourceRule } from "../../lib/rule";

/** What AWS still repairs for a price: eks-version-supported. */
export const rule = resourceRule({
    name: "eks-version-standard-support",
    family: "exposure",
    description: "A Kubernetes cluster and its nodes run a version in standard support.",
    severity: "high",
    covers: ["EKS.2", "EKS.9"],
    level: "advisory",
    remediation: "Update the cluster one minor version at a time, and its node groups after it.",
    types: ["eks:Cluster", "eks:NodeGroup"],
    check: mustHave("standard"),
});
