import { mustBeTrue } from "../../lib/checks";
import { inJob, JOBS } from "../../lib/monitoring-jobs";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "sagemaker-job-encrypted",
    family: "transit",
    description: "The containers of a SageMaker monitoring job speak encrypted with each other.",
    severity: "medium",
    covers: ["SageMaker.9", "SageMaker.22", "CKV_AWS_369"],
    remediation: "Set networkConfig.enableInterContainerTrafficEncryption to true.",
    types: JOBS,
    check: inJob((path) => mustBeTrue(`${path}.enableInterContainerTrafficEncryption`)),
});
