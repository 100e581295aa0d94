import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { domainEndpointOptions: { enforceHttps: true } },
    passing: { "left to the default": { domainEndpointOptions: ABSENT } },
    violating: { false: { domainEndpointOptions: { enforceHttps: false } } },
    unknown: { enforceHttps: { domainEndpointOptions: { enforceHttps: UNKNOWN } } },
});
