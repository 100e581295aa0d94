import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "eks-deletion-protection",
    family: "backup",
    description: "A cluster of EKS is protected against deletion.",
    severity: "medium",
    covers: ["R-OBS-1"],
    remediation: "Set deletionProtection to true.",
    types: ["eks:Cluster"],
    check: mustBeTrue("deletionProtection"),
});
