import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "notebook-no-root",
    family: "iam",
    description: "The users of a SageMaker notebook are not root on it.",
    severity: "high",
    covers: ["SageMaker.3", "CKV_AWS_307", "CT.SAGEMAKER.PR.3"],
    remediation: "Set rootAccess to Disabled.",
    types: ["sagemaker:NotebookInstance"],
    check: mustBeOneOf("rootAccess", ["Disabled"]),
});
