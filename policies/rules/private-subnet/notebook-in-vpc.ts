import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "notebook-in-vpc",
    family: "private-subnet",
    description: "A notebook of SageMaker runs in a subnet.",
    severity: "high",
    covers: ["SageMaker.2", "CKV_AWS_306", "CT.SAGEMAKER.PR.2"],
    remediation: "Set subnetId.",
    types: ["sagemaker:NotebookInstance"],
    check: mustBePresent("subnetId", "a private subnet"),
});
