import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { desyncMitigationMode: "strictest" },
    passing: {
        "desyncMitigationMode absent": { desyncMitigationMode: ABSENT },
        "a network load balancer, which speaks no HTTP": {
            loadBalancerType: "network",
            desyncMitigationMode: "monitor",
        },
    },
    violating: { "desyncMitigationMode monitor": { desyncMitigationMode: "monitor" } },
    unknown: { desyncMitigationMode: { desyncMitigationMode: UNKNOWN } },
});
