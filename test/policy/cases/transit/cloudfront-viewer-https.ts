import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
        orderedCacheBehaviors: [{ pathPattern: "/a", viewerProtocolPolicy: "https-only" }],
    },
    passing: { "no ordered behaviours": { orderedCacheBehaviors: ABSENT } },
    violating: {
        "one path of many tenants allows all": {
            cacheBehaviors: [{ pathPattern: "/b", viewerProtocolPolicy: "allow-all" }],
        },
        "the default absent": { defaultCacheBehavior: { viewerProtocolPolicy: ABSENT, targetOriginId: "o" } },
        "the default allows all": { defaultCacheBehavior: { viewerProtocolPolicy: "allow-all" } },
        "one path allows all, before the default is known": {
            defaultCacheBehavior: { viewerProtocolPolicy: UNKNOWN },
            orderedCacheBehaviors: [{ pathPattern: "/a", viewerProtocolPolicy: "allow-all" }],
        },
        "one path allows all": {
            orderedCacheBehaviors: [
                { pathPattern: "/a", viewerProtocolPolicy: "https-only" },
                { pathPattern: "/b", viewerProtocolPolicy: "allow-all" },
            ],
        },
    },
    unknown: { viewerProtocolPolicy: { defaultCacheBehavior: { viewerProtocolPolicy: UNKNOWN } } },
});
