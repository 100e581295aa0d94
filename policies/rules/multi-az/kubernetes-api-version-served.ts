import { UNSERVED_TYPES } from "../../lib/kubernetes-unserved";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-api-version-served",
    family: "multi-az",
    description: "An object is of a version of the API that EKS serves: neither an alpha one nor one that is gone.",
    severity: "medium",
    covers: ["AVD-KSV-0107"],
    level: "advisory",
    remediation: "Use a stable version; its fields may be others (the deprecated API migration guide tells them).",
    types: UNSERVED_TYPES,
    patches: true,
    check: (object) => `no cluster of EKS serves ${object.givenType.split(":")[1]}; use a stable version`,
});
