import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { port: 443, protocol: "HTTPS", defaultActions: [{ type: "forward", targetGroupArn: "tg" }] },
    passing: {
        "no default actions, which the provider refuses": { defaultActions: ABSENT },
        "a redirect": {
            port: 80,
            protocol: "HTTP",
            defaultActions: [
                { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
        },
        "a redirect, protocol absent": {
            port: 80,
            protocol: ABSENT,
            defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: 443, statusCode: "HTTP_301" } }],
        },
        "in lower case, which the provider takes": { protocol: "https" },
        "a redirect in lower case": {
            protocol: "http",
            defaultActions: [{ type: "redirect", redirect: { protocol: "https", port: "443" } }],
        },
        "TCP of a network load balancer": { protocol: "TCP" },
        "a gateway load balancer": { port: ABSENT, protocol: ABSENT },
    },
    violating: {
        "HTTP that forwards": { port: 80, protocol: "HTTP" },
        "http in lower case that forwards": { port: 80, protocol: "http" },
        "protocol absent": { protocol: ABSENT },
        "a redirect that stays on HTTP": {
            protocol: "HTTP",
            defaultActions: [{ type: "redirect", redirect: { port: "8080" } }],
        },
        "a fixed response over HTTP": { protocol: "HTTP", defaultActions: [{ type: "fixed-response" }] },
    },
    unknown: { protocol: { protocol: UNKNOWN }, "the default actions": { protocol: "HTTP", defaultActions: UNKNOWN } },
});
