import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { dropInvalidHeaderFields: true },
    passing: { "a network load balancer": { loadBalancerType: "network", dropInvalidHeaderFields: ABSENT } },
    violating: {
        "dropInvalidHeaderFields absent": { dropInvalidHeaderFields: ABSENT },
        "dropInvalidHeaderFields false": { dropInvalidHeaderFields: false },
    },
    unknown: { dropInvalidHeaderFields: { dropInvalidHeaderFields: UNKNOWN } },
});
