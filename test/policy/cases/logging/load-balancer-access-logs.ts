import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { accessLogs: { bucket: "logs", enabled: true } },
    passing: {
        "a gateway load balancer": { loadBalancerType: "gateway", accessLogs: ABSENT },
        "a network load balancer, which network-load-balancer-access-logs judges": {
            loadBalancerType: "network",
            accessLogs: ABSENT,
        },
        "a bucket that is created now": { accessLogs: { bucket: UNKNOWN } },
    },
    violating: {
        "accessLogs.enabled absent": { accessLogs: { enabled: ABSENT } },
        "accessLogs.enabled false": { accessLogs: { enabled: false } },
        "accessLogs absent": { accessLogs: ABSENT },
        "accessLogs absent, by its kind": { loadBalancerType: "application", accessLogs: ABSENT },
        "no bucket": { accessLogs: { bucket: ABSENT } },
        "an empty bucket": { accessLogs: { bucket: "" } },
    },
    unknown: {
        "accessLogs.enabled": { accessLogs: { enabled: UNKNOWN } },
        accessLogs: { accessLogs: UNKNOWN },
        kind: { loadBalancerType: UNKNOWN, accessLogs: ABSENT },
    },
});
