import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const ALL = "http://acs.amazonaws.com/groups/global/AllUsers";

const objects = resourceCases({
    types: ["s3:BucketObject", "s3:BucketObjectv2", "s3:ObjectCopy"],
    compliant: { key: "report.pdf", acl: "private" },
    passing: { "acl absent": { acl: ABSENT }, "the bucket's owner": { acl: "bucket-owner-full-control" } },
    violating: {
        "public-read": { acl: "public-read" },
        "public-read-write": { acl: "public-read-write" },
        "every AWS account": { acl: "authenticated-read" },
        "by a grant": { grants: [{ type: "Group", uri: ALL, permissions: ["READ"] }] },
    },
    unknown: { acl: { acl: UNKNOWN } },
});

export const cases = [
    objects,
    resourceCases({
        types: ["dms:S3Endpoint"],
        compliant: { endpointType: "target", cannedAclForObjects: "private" },
        passing: { "cannedAclForObjects absent": { cannedAclForObjects: ABSENT } },
        violating: { "public-read": { cannedAclForObjects: "public-read" } },
        unknown: { cannedAclForObjects: { cannedAclForObjects: UNKNOWN } },
    }),
];
