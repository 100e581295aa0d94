import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { loadBalancerType: "network", enableCrossZoneLoadBalancing: true },
    passing: {
        "an application load balancer, which always does": {
            loadBalancerType: "application",
            enableCrossZoneLoadBalancing: ABSENT,
        },
        "the type absent, which is application": { loadBalancerType: ABSENT, enableCrossZoneLoadBalancing: ABSENT },
    },
    violating: {
        "enableCrossZoneLoadBalancing absent": { enableCrossZoneLoadBalancing: ABSENT },
        "enableCrossZoneLoadBalancing false": { enableCrossZoneLoadBalancing: false },
        "a gateway": { loadBalancerType: "gateway", enableCrossZoneLoadBalancing: ABSENT },
    },
    unknown: { enableCrossZoneLoadBalancing: { enableCrossZoneLoadBalancing: UNKNOWN } },
});
