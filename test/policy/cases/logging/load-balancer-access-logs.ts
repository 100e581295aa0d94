import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { accessLogs: { bucket: "logs", enabled: true } },
    passing: { "a gateway load balancer": { loadBalancerType: "gateway", accessLogs: ABSENT } },
    violating: {
        "accessLogs.enabled absent": { accessLogs: { enabled: ABSENT } },
        "accessLogs.enabled false": { accessLogs: { enabled: false } },
        "accessLogs absent": { accessLogs: ABSENT },
    },
    unknown: { "accessLogs.enabled": { accessLogs: { enabled: UNKNOWN } } },
});
