import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { port: 443, protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
    passing: {
        "TLS 1.3 alone": { sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
        "an older policy of 1.2": { sslPolicy: "ELBSecurityPolicy-TLS-1-2-Ext-2018-06" },
        "forward secrecy of 1.2": { sslPolicy: "ELBSecurityPolicy-FS-1-2-Res-2020-10" },
        TCP: { protocol: "TCP", sslPolicy: ABSENT },
        "a redirect": {
            port: 80,
            protocol: "HTTP",
            defaultActions: [
                { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
        },
    },
    violating: {
        "sslPolicy absent": { sslPolicy: ABSENT },
        "the old default": { sslPolicy: "ELBSecurityPolicy-2016-08" },
        "TLS 1.1": { sslPolicy: "ELBSecurityPolicy-TLS-1-1-2017-01" },
        "TLS 1.0 beside 1.3": { sslPolicy: "ELBSecurityPolicy-TLS13-1-0-2021-06" },
        "plain HTTP": { protocol: "HTTP" },
        "a redirect from HTTPS to another host": {
            sslPolicy: "ELBSecurityPolicy-2016-08",
            defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", host: "www.example.com" } }],
        },
    },
    unknown: { sslPolicy: { sslPolicy: UNKNOWN } },
});
