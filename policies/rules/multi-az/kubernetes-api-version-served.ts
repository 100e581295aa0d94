import { REMOVED_TYPES } from "../../lib/kubernetes-removed";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-api-version-served",
    family: "multi-az",
    description: "An object is of a version of the API that clusters still serve.",
    severity: "medium",
    covers: ["AVD-KSV-0107"],
    level: "advisory",
    remediation: "Use the version of today; its fields may be others (the deprecated API migration guide tells them).",
    types: REMOVED_TYPES,
    check: () => "no cluster of EKS serves this version of the API any more; use the one of today",
});
