import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { port: 443, protocol: "TLS" },
    passing: {
        HTTPS: { protocol: "HTTPS" },
        "a redirect": {
            port: 80,
            protocol: "HTTP",
            defaultActions: [
                { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
        },
    },
    violating: {
        TCP: { protocol: "TCP" },
        "protocol absent": { protocol: ABSENT },
        "plain HTTP": { protocol: "HTTP" },
    },
    unknown: { protocol: { protocol: UNKNOWN } },
});
