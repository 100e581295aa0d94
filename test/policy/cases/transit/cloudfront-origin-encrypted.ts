import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
        origins: [
            {
                originId: "o",
                domainName: "api.example.com",
                customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
            },
        ],
    },
    passing: {
        "a distribution of many tenants": {
            origins: [{ id: "o", customOriginConfigs: [{ originProtocolPolicy: "https-only" }] }],
        },
        "an S3 origin": { origins: [{ originId: "s", domainName: "b.s3.amazonaws.com" }] },
        "the viewer's protocol where viewers use HTTPS": {
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: { originProtocolPolicy: "match-viewer", originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
    },
    violating: {
        "a server of many tenants": {
            origins: [{ id: "o", customOriginConfigs: [{ originProtocolPolicy: "http-only" }] }],
        },
        "the viewer's protocol where a path of many tenants takes HTTP": {
            cacheBehaviors: [{ pathPattern: "/a", viewerProtocolPolicy: "allow-all" }],
            origins: [{ id: "o", customOriginConfigs: [{ originProtocolPolicy: "match-viewer" }] }],
        },
        "http-only": {
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: { originProtocolPolicy: "http-only", originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
        "the policy absent": { origins: [{ originId: "o", customOriginConfig: { httpPort: 80 } }] },
        "the viewer's protocol where viewers may use HTTP": {
            defaultCacheBehavior: { viewerProtocolPolicy: "allow-all" },
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: { originProtocolPolicy: "match-viewer", originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
    },
    unknown: {
        originProtocolPolicy: {
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: { originProtocolPolicy: UNKNOWN, originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
    },
});
