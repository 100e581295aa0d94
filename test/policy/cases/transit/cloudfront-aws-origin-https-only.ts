import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        enabled: true,
        origins: [
            {
                originId: "o",
                domainName: "lb-1.us-east-1.elb.amazonaws.com",
                customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
            },
        ],
    },
    passing: {
        "an origin without a domain, which the provider refuses": { origins: [{ originId: "o" }] },
        "a distribution that is off": {
            enabled: false,
            origins: [
                {
                    originId: "o",
                    domainName: "lb-1.us-east-1.elb.amazonaws.com",
                    customOriginConfig: { originProtocolPolicy: "http-only", originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
        "another host": {
            origins: [
                {
                    originId: "o",
                    domainName: "api.example.com",
                    customOriginConfig: { originProtocolPolicy: "match-viewer", originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
        "no custom origin": { origins: [{ domainName: "lb-1.us-east-1.elb.amazonaws.com" }] },
    },
    violating: {
        "a load balancer of many tenants": {
            origins: [
                {
                    id: "o",
                    domainName: "lb-1.us-east-1.elb.amazonaws.com",
                    customOriginConfigs: [{ originProtocolPolicy: "http-only" }],
                },
            ],
        },
        "the viewer's protocol": {
            origins: [
                {
                    originId: "o",
                    domainName: "lb-1.us-east-1.elb.amazonaws.com",
                    customOriginConfig: { originProtocolPolicy: "match-viewer", originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
        "the policy absent": {
            origins: [
                { domainName: "x.data.mediastore.us-east-1.amazonaws.com", customOriginConfig: { httpPort: 80 } },
            ],
        },
    },
    unknown: {
        originProtocolPolicy: {
            origins: [
                {
                    originId: "o",
                    domainName: "lb-1.us-east-1.elb.amazonaws.com",
                    customOriginConfig: { originProtocolPolicy: UNKNOWN, originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
        domainName: {
            origins: [
                {
                    originId: "o",
                    domainName: UNKNOWN,
                    customOriginConfig: { originProtocolPolicy: "http-only", originSslProtocols: ["TLSv1.2"] },
                },
            ],
        },
    },
});
