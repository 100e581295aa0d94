import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { associatePublicIpAddress: false },
    passing: { "associatePublicIpAddress absent": { associatePublicIpAddress: ABSENT } },
    violating: { "associatePublicIpAddress true": { associatePublicIpAddress: true } },
    unknown: { associatePublicIpAddress: { associatePublicIpAddress: UNKNOWN } },
});
