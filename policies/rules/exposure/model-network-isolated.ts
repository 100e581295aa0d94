import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "model-network-isolated",
    family: "exposure",
    description: "The containers of a SageMaker model reach no network.",
    severity: "medium",
    covers: ["SageMaker.5", "CKV_AWS_370"],
    remediation: "Set enableNetworkIsolation to true.",
    types: ["sagemaker:Model"],
    check: mustBeTrue("enableNetworkIsolation"),
});
