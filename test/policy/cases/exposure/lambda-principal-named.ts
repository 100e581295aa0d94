import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { principal: "123456789012" },
    passing: {
        "a service": { principal: "events.amazonaws.com" },
        "principal absent, which the provider refuses": { principal: ABSENT },
    },
    violating: {
        everybody: { principal: "*" },
        "an organization": { principal: "*", principalOrgId: "o-1a2b3c4d5e" },
    },
    unknown: { principal: { principal: UNKNOWN } },
});
