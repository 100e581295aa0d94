import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { securityContext: { sysctls: [{ name: "net.ipv4.tcp_keepalive_time", value: "60" }] } },
    passing: {
        none: { securityContext: {} },
        "no security context": { securityContext: ABSENT },
        "with strokes": { securityContext: { sysctls: [{ name: "net/ipv4/tcp_syncookies", value: "1" }] } },
    },
    violating: {
        "of the node": { securityContext: { sysctls: [{ name: "kernel.msgmax", value: "65536" }] } },
        "of the network": { securityContext: { sysctls: [{ name: "net.core.somaxconn", value: "1024" }] } },
        "no name": { securityContext: { sysctls: [{ value: "1024" }] } },
    },
    unknown: { name: { securityContext: { sysctls: [{ name: UNKNOWN, value: "1" }] } } },
});
