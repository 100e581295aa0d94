import { mustBeSince } from "../../lib/kubernetes-version";
import { resourceRule } from "../../lib/rule";

/** Extended support counts as support (Amazon EKS user guide, "Kubernetes release calendar"; read in November 2026). */
const OLDEST = 32;

export const rule = resourceRule({
    name: "eks-version-supported",
    family: "exposure",
    description: "A Kubernetes cluster runs a version that AWS still repairs.",
    severity: "high",
    covers: ["CKV_AWS_339"],
    remediation: "Update the cluster to a supported version, one minor version at a time.",
    types: ["eks:Cluster"],
    check: mustBeSince(OLDEST),
});
