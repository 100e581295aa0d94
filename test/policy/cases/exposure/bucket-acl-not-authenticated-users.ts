import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        accessControlPolicy: { grants: [{ grantee: { type: "CanonicalUser", id: "1" }, permission: "READ" }] },
    },
    passing: { "a canned ACL": { accessControlPolicy: ABSENT, acl: "private" } },
    violating: {
        "every account": {
            accessControlPolicy: {
                grants: [
                    {
                        grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers" },
                        permission: "READ",
                    },
                ],
            },
        },
    },
    unknown: { grants: { accessControlPolicy: { grants: UNKNOWN } } },
});
