import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "notebook-imds-v2",
    family: "exposure",
    description: "A notebook of SageMaker answers at its metadata address in version 2 only.",
    severity: "medium",
    covers: ["CKV_AWS_371"],
    remediation: "Set instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion to 2.",
    types: ["sagemaker:NotebookInstance"],
    check: mustBeOneOf("instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion", ["2"]),
});
