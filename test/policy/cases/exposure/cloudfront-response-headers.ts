import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { defaultCacheBehavior: { responseHeadersPolicyId: "67f7725c-6f97-4210-82d7-5512b31e9d03" } },
    passing: { "one that is created now": { defaultCacheBehavior: { responseHeadersPolicyId: UNKNOWN } } },
    violating: {
        "responseHeadersPolicyId absent": { defaultCacheBehavior: { responseHeadersPolicyId: ABSENT } },
        "defaultCacheBehavior absent": { defaultCacheBehavior: ABSENT },
    },
    unknown: { defaultCacheBehavior: { defaultCacheBehavior: UNKNOWN } },
});
