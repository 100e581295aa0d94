import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { associatePublicIpAddress: false },
    passing: { "associatePublicIpAddress absent": { associatePublicIpAddress: ABSENT } },
    violating: {
        "associatePublicIpAddress true": { associatePublicIpAddress: true },
        "associatePublicIpAddress as the text true": { associatePublicIpAddress: "true" },
    },
    unknown: { associatePublicIpAddress: { associatePublicIpAddress: UNKNOWN } },
});
