import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "notebook-platform-supported",
    family: "exposure",
    description: "A notebook runs on a platform that gets patches.",
    severity: "medium",
    covers: ["SageMaker.8"],
    remediation: "Set platformIdentifier to notebook-al2023-v1.",
    types: ["sagemaker:NotebookInstance"],
    // The parameter of SageMaker.8 since July 2026; left out, the provider takes notebook-al2-v3.
    check: mustBeOneOf("platformIdentifier", ["notebook-al2023-v1"]),
});
