import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { loadBalancingCrossZoneEnabled: "true" },
    passing: {
        "as the load balancer has it": { loadBalancingCrossZoneEnabled: "use_load_balancer_configuration" },
        "absent, which means the same": { loadBalancingCrossZoneEnabled: ABSENT },
    },
    violating: { off: { loadBalancingCrossZoneEnabled: "false" } },
    unknown: { loadBalancingCrossZoneEnabled: { loadBalancingCrossZoneEnabled: UNKNOWN } },
});
