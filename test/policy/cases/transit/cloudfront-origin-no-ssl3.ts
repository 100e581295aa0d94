import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        origins: [
            {
                originId: "o",
                domainName: "api.example.com",
                customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
            },
        ],
    },
    passing: {
        "no list of protocols, which AWS refuses": {
            origins: [{ originId: "o", customOriginConfig: { originProtocolPolicy: "https-only" } }],
        },
        "an origin of S3": { origins: [{ originId: "o", domainName: "a.s3.amazonaws.com" }] },
    },
    violating: {
        "SSL 3 to a server of many tenants": {
            origins: [{ id: "o", customOriginConfigs: [{ originSslProtocols: ["SSLv3", "TLSv1.2"] }] }],
        },
        "SSL 3 beside TLS": {
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: {
                        originProtocolPolicy: "https-only",
                        originSslProtocols: ["SSLv3", "TLSv1.2"],
                    },
                },
            ],
        },
        "SSL 3 beside what is not known yet": {
            origins: [{ originId: "o", customOriginConfig: { originSslProtocols: [UNKNOWN, "SSLv3"] } }],
        },
    },
    unknown: {
        "one of the protocols": {
            origins: [{ originId: "o", customOriginConfig: { originSslProtocols: ["TLSv1.2", UNKNOWN] } }],
        },
        originSslProtocols: {
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: UNKNOWN },
                },
            ],
        },
    },
});
