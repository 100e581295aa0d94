import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { networkConfiguration: { assignPublicIp: false, subnets: ["subnet-1"] } },
    passing: { "networkConfiguration.assignPublicIp absent": { networkConfiguration: { assignPublicIp: ABSENT } } },
    violating: { "networkConfiguration.assignPublicIp true": { networkConfiguration: { assignPublicIp: true } } },
    unknown: { "networkConfiguration.assignPublicIp": { networkConfiguration: { assignPublicIp: UNKNOWN } } },
});
