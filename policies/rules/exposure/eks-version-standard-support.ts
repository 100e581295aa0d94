import { mustBeSince } from "../../lib/kubernetes-version";
import { resourceRule } from "../../lib/rule";

/** The parameter of EKS.2 and EKS.9 since August 2026; what AWS still repairs for a price: eks-version-supported. */
const OLDEST = 34;

export const rule = resourceRule({
    name: "eks-version-standard-support",
    family: "exposure",
    description: "A Kubernetes cluster and its nodes run a version in standard support.",
    severity: "high",
    covers: ["EKS.2", "EKS.9"],
    level: "advisory",
    remediation: "Update the cluster one minor version at a time, and its node groups after it.",
    types: ["eks:Cluster", "eks:NodeGroup"],
    check: mustBeSince(OLDEST),
});
