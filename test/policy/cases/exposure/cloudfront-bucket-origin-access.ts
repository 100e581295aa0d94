import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        origins: [{ originId: "assets", domainName: "a.s3.us-east-1.amazonaws.com", originAccessControlId: "E1" }],
    },
    passing: {
        "a server of many tenants": {
            origins: [{ id: "web", domainName: "s3.example.com", customOriginConfigs: [{ httpPort: 80 }] }],
        },
        "a server of many tenants inside the network": {
            origins: [{ id: "web", domainName: "s3.internal", vpcOriginConfigs: [{ vpcOriginId: "vo_1" }] }],
        },
        "an origin without a domain, which the provider refuses": { origins: [{ originAccessControlId: "E1" }] },
        "an origin access identity": {
            origins: [
                {
                    domainName: "a.s3.amazonaws.com",
                    s3OriginConfig: { originAccessIdentity: "origin-access-identity/cloudfront/E1" },
                },
            ],
        },
        "a server inside the network": {
            origins: [{ domainName: "app.internal", vpcOriginConfig: { vpcOriginId: "vo_1" } }],
        },
        "a host that is no bucket": {
            origins: [{ originId: "media", domainName: "example.data.mediastore.amazonaws.com" }],
        },
        "another kind of origin": {
            origins: [{ domainName: "app.example.com", customOriginConfig: { httpPort: 80 } }],
        },
    },
    violating: {
        "a bucket of many tenants": { origins: [{ id: "assets", domainName: "a.s3.us-east-1.amazonaws.com" }] },
        "a bucket whose name is not known yet": { origins: [{ originId: "assets", domainName: UNKNOWN }] },
        "a regional bucket": { origins: [{ originId: "assets", domainName: "a.s3.us-east-1.amazonaws.com" }] },
        "a name of one's own for a bucket": {
            origins: [{ domainName: "assets.example.com", s3OriginConfig: { originAccessIdentity: "" } }],
        },
        "a global name": {
            origins: [{ domainName: "a.s3.amazonaws.com", s3OriginConfig: { originAccessIdentity: "" } }],
        },
    },
    unknown: { "the access control": { origins: [{ domainName: UNKNOWN, originAccessControlId: UNKNOWN }] } },
});
