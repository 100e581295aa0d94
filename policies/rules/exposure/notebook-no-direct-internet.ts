import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "notebook-no-direct-internet",
    family: "exposure",
    description: "A notebook of SageMaker reaches the internet through its VPC, not directly.",
    severity: "high",
    covers: ["SageMaker.1", "CT.SAGEMAKER.PR.1"],
    remediation: "Set directInternetAccess to Disabled, with a subnet.",
    types: ["sagemaker:NotebookInstance"],
    check: mustBeOneOf("directInternetAccess", ["Disabled"]),
});
