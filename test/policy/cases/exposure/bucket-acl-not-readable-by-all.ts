import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        accessControlPolicy: { grants: [{ grantee: { type: "CanonicalUser", id: "1" }, permission: "FULL_CONTROL" }] },
    },
    passing: {
        "no grants": { accessControlPolicy: ABSENT, acl: "private" },
        "its objects, which bucket-acl-not-public judges": {
            accessControlPolicy: {
                grants: [
                    {
                        grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" },
                        permission: "READ",
                    },
                ],
            },
        },
    },
    violating: {
        "full control": {
            accessControlPolicy: {
                grants: [
                    {
                        grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" },
                        permission: "FULL_CONTROL",
                    },
                ],
            },
        },
        "its permissions": {
            accessControlPolicy: {
                grants: [
                    {
                        grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" },
                        permission: "READ_ACP",
                    },
                ],
            },
        },
    },
    unknown: { grants: { accessControlPolicy: { grants: UNKNOWN } } },
});
