import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ livenessProbe: { httpGet: { path: "/up", port: 3000 } } }),
    passing: {
        "no probe": containing({}),
        "no name in it": containing({ readinessProbe: { tcpSocket: { host: "", port: 3000 } } }),
    },
    violating: {
        liveness: containing({ livenessProbe: { httpGet: { host: "169.254.169.254", port: 80 } } }),
        "a socket": containing({ startupProbe: { tcpSocket: { host: "db", port: 5432 } } }),
        lifecycle: containing({ lifecycle: { preStop: { httpGet: { host: "hooks.example.com", port: 80 } } } }),
    },
    unknown: { host: containing({ livenessProbe: { httpGet: { host: UNKNOWN, port: 80 } } }) },
});
