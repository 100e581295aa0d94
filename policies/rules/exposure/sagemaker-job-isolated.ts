import { mustBeTrue } from "../../lib/checks";
import { inJob, JOBS } from "../../lib/monitoring-jobs";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "sagemaker-job-isolated",
    family: "exposure",
    description: "The containers of a SageMaker monitoring job reach no network.",
    severity: "medium",
    covers: ["SageMaker.11", "SageMaker.14"],
    remediation: "Set networkConfig.enableNetworkIsolation to true.",
    types: JOBS,
    check: inJob((path) => mustBeTrue(`${path}.enableNetworkIsolation`)),
});
