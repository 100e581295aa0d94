import { BUCKET_ACL, BUCKETS } from "../../../../policies/lib/types";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const EVERY_ACCOUNT = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
const inAcl = (uri: unknown, permission: string) => ({
    accessControlPolicy: { grants: [{ grantee: { type: "Group", uri }, permission }] },
});
const inBucket = (uri: unknown) => ({ grants: [{ type: "Group", uri, permissions: ["READ", "WRITE"] }] });

export const cases = [
    resourceCases({
        types: BUCKET_ACL,
        compliant: {
            accessControlPolicy: { grants: [{ grantee: { type: "CanonicalUser", id: "1" }, permission: "READ" }] },
        },
        passing: { "a canned ACL": { accessControlPolicy: ABSENT, acl: "private" } },
        violating: {
            "every account reads": inAcl(EVERY_ACCOUNT, "READ"),
            "every account writes": inAcl(EVERY_ACCOUNT, "WRITE"),
            "a canned ACL of that effect": { accessControlPolicy: ABSENT, acl: "authenticated-read" },
        },
        unknown: {
            grants: { accessControlPolicy: { grants: UNKNOWN } },
            "to whom": inAcl(UNKNOWN, "READ"),
            "the canned ACL": { accessControlPolicy: ABSENT, acl: UNKNOWN },
        },
    }),
    resourceCases({
        types: BUCKETS,
        compliant: { grants: [{ type: "CanonicalUser", id: "1", permissions: ["FULL_CONTROL"] }] },
        passing: { "no grants": { grants: ABSENT } },
        violating: { "every account": inBucket(EVERY_ACCOUNT), "by a canned ACL": { acl: "authenticated-read" } },
        unknown: { grants: { grants: UNKNOWN }, "to whom": inBucket(UNKNOWN) },
    }),
];
