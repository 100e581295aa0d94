import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { loadBalancerType: "network", accessLogs: { bucket: "logs", enabled: true } },
    passing: {
        "an application load balancer, which load-balancer-access-logs judges": {
            loadBalancerType: "application",
            accessLogs: ABSENT,
        },
        "one that names no kind": { loadBalancerType: ABSENT, accessLogs: ABSENT },
        "a bucket that is created now": { accessLogs: { bucket: UNKNOWN } },
    },
    violating: {
        "accessLogs absent": { accessLogs: ABSENT },
        "accessLogs.enabled false": { accessLogs: { enabled: false } },
        "no bucket": { accessLogs: { bucket: ABSENT } },
    },
    unknown: {
        "accessLogs.enabled": { accessLogs: { enabled: UNKNOWN } },
        kind: { loadBalancerType: UNKNOWN, accessLogs: ABSENT },
    },
});
