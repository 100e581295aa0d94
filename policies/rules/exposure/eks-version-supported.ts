import { mustHave } from "../../lib/kubernetes-version";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "eks-version-supported",
    family: "exposure",
    description: "A Kubernetes cluster runs a version that AWS still repairs.",
    severity: "high",
    covers: ["CKV_AWS_339"],
    remediation: "Update the cluster to a supported version, one minor version at a time.",
    types: ["eks:Cluster"],
    // Extended support counts as support.
    check: mustHave("extended"),
});
