import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { acl: "private" },
    passing: { "acl absent": { acl: ABSENT } },
    violating: {
        "acl public-read": { acl: "public-read" },
        "acl public-read-write": { acl: "public-read-write" },
        "acl authenticated-read": { acl: "authenticated-read" },
    },
    unknown: { acl: { acl: UNKNOWN } },
});
