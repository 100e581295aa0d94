import { granted, grantedInline, grantedToOne, LOG_DELIVERY } from "../../bucket-acl-cases";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { acl: "private" },
    passing: {
        "acl absent": { acl: ABSENT },
        "a grant to one account": grantedToOne("FULL_CONTROL"),
        "a grant to the service that delivers logs": granted("WRITE", LOG_DELIVERY),
    },
    violating: {
        "acl public-read": { acl: "public-read" },
        "acl public-read-write": { acl: "public-read-write" },
        "acl authenticated-read": { acl: "authenticated-read" },
        "a grant to read": granted("READ"),
        "a grant to write": granted("WRITE"),
        "a grant to read its permissions": granted("READ_ACP"),
        "a grant of everything": granted("FULL_CONTROL"),
        "in the bucket itself": grantedInline("READ_ACP", "WRITE"),
    },
    unknown: { acl: { acl: UNKNOWN }, "to whom": granted("READ", UNKNOWN), "the grants": { grants: UNKNOWN } },
});
