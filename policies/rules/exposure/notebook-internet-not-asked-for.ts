import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "notebook-internet-not-asked-for",
    family: "exposure",
    description: "A notebook of SageMaker does not ask for direct internet access.",
    severity: "high",
    // Of Checkov's control silence is enough; AWS reads it as Enabled, which notebook-no-direct-internet finds.
    covers: ["CKV_AWS_122"],
    remediation: "Set directInternetAccess to Disabled, with a subnet.",
    types: ["sagemaker:NotebookInstance"],
    check: (notebook) =>
        notebook.text("directInternetAccess") === "Enabled"
            ? `${notebook.show("directInternetAccess")}; set it to Disabled`
            : undefined,
});
