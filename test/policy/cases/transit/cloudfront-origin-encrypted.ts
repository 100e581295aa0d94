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
