import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { action: "lambda:GetLayerVersion", principal: "123456789012" },
    passing: {
        "an organization": { principal: "*", organizationId: "o-1a2b3c4d5e" },
        "an organization that is made now": { principal: "*", organizationId: UNKNOWN },
        "principal absent, which the provider refuses": { principal: ABSENT },
    },
    violating: {
        everybody: { principal: "*" },
    },
    unknown: { principal: { principal: UNKNOWN } },
});
