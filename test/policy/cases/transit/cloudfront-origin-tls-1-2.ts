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
        "an S3 origin": { origins: [{ originId: "s" }] },
        "a server of many tenants": {
            origins: [{ id: "o", customOriginConfigs: [{ originSslProtocols: ["TLSv1.2"] }] }],
        },
    },
    violating: {
        "TLS 1.1 to a server of many tenants": {
            origins: [{ id: "o", customOriginConfigs: [{ originSslProtocols: ["TLSv1.1", "TLSv1.2"] }] }],
        },
        "TLS 1.0 too": {
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: {
                        originProtocolPolicy: "https-only",
                        originSslProtocols: ["TLSv1", "TLSv1.2"],
                    },
                },
            ],
        },
        "protocols absent": { origins: [{ originId: "o", customOriginConfig: { httpPort: 80 } }] },
    },
    unknown: {
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
