import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["s3:Bucket", "s3:BucketV2"],
        compliant: { bucket: "assets" },
        passing: { "no website": { website: ABSENT, websites: [] } },
        violating: {
            "a website": { website: { indexDocument: "index.html" } },
            "a website in the other form": { websites: [{ indexDocument: "index.html" }] },
            "one that redirects": { website: { redirectAllRequestsTo: "https://example.com" } },
        },
        unknown: { website: { website: UNKNOWN } },
    }),
    resourceCases({
        types: ["s3:BucketWebsiteConfiguration", "s3:BucketWebsiteConfigurationV2"],
        compliant: { bucket: "assets" },
        passing: { "indexDocument absent, which the provider refuses": { indexDocument: ABSENT } },
        violating: {
            "a website": { indexDocument: { suffix: "index.html" } },
            "one that redirects": { redirectAllRequestsTo: { hostName: "example.com" } },
        },
        unknown: { indexDocument: { indexDocument: UNKNOWN } },
    }),
];
