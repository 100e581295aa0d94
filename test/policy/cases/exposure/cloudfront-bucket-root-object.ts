import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const BUCKET = { originId: "files", domainName: "files.s3.eu-central-1.amazonaws.com", originAccessControlId: "E1" };
const SERVER = { originId: "web", domainName: "example.com", customOriginConfig: { httpsPort: 443 } };

export const cases = resourceCases({
    compliant: { defaultRootObject: "index.html", origins: [BUCKET] },
    passing: {
        "a server of many tenants": {
            defaultRootObject: ABSENT,
            origins: [{ id: "web", customOriginConfigs: [{ httpsPort: 443 }] }],
        },
        "a server behind it": { defaultRootObject: ABSENT, origins: [SERVER] },
        "a server beside the bucket": { defaultRootObject: ABSENT, origins: [BUCKET, SERVER] },
        "a server in the network": {
            defaultRootObject: ABSENT,
            origins: [{ originId: "web", vpcOriginConfig: { vpcOriginId: "vo-1" } }],
        },
        "an origin known after apply, where an object is named": { origins: [UNKNOWN] },
    },
    violating: {
        "defaultRootObject absent": { defaultRootObject: ABSENT },
        "defaultRootObject empty": { defaultRootObject: "" },
        "origins absent, which the provider refuses": { defaultRootObject: ABSENT, origins: ABSENT },
        "the older way to a bucket": {
            defaultRootObject: ABSENT,
            origins: [{ originId: "files", s3OriginConfig: { originAccessIdentity: "E2" } }],
        },
    },
    unknown: {
        defaultRootObject: { defaultRootObject: UNKNOWN },
        "the origin": { defaultRootObject: ABSENT, origins: [UNKNOWN] },
    },
});
