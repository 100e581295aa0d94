import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const LOGS = { type: "Group", uri: "http://acs.amazonaws.com/groups/s3/LogDelivery" };
const EVERYBODY = { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" };
const OWNER = { type: "CanonicalUser", id: "1" };

export const cases = [
    resourceCases({
        types: ["s3:BucketAcl", "s3:BucketAclV2"],
        compliant: { accessControlPolicy: { grants: [{ grantee: LOGS, permission: "WRITE" }] } },
        passing: {
            "a canned ACL": { accessControlPolicy: ABSENT, acl: "log-delivery-write" },
            "the owner's full control": {
                accessControlPolicy: { grants: [{ grantee: OWNER, permission: "FULL_CONTROL" }] },
            },
            "the permission absent, which S3 refuses": {
                accessControlPolicy: { grants: [{ grantee: LOGS }] },
            },
        },
        violating: {
            "a group": { accessControlPolicy: { grants: [{ grantee: LOGS, permission: "WRITE_ACP" }] } },
            "everybody's full control": {
                accessControlPolicy: { grants: [{ grantee: EVERYBODY, permission: "FULL_CONTROL" }] },
            },
            "beside a grant that is not known yet": {
                accessControlPolicy: {
                    grants: [
                        { grantee: LOGS, permission: UNKNOWN },
                        { grantee: LOGS, permission: "WRITE_ACP" },
                    ],
                },
            },
        },
        unknown: { permission: { accessControlPolicy: { grants: [{ grantee: LOGS, permission: UNKNOWN }] } } },
    }),
    resourceCases({
        types: ["s3:Bucket", "s3:BucketV2"],
        compliant: { grants: [{ ...LOGS, permissions: ["READ_ACP", "WRITE"] }] },
        passing: { "no grant": { grants: ABSENT } },
        violating: {
            "among others": { grants: [{ ...LOGS, permissions: ["READ", "WRITE_ACP"] }] },
            "everybody's full control": { grants: [{ ...EVERYBODY, permissions: ["FULL_CONTROL"] }] },
        },
        unknown: { grants: { grants: UNKNOWN } },
    }),
];
