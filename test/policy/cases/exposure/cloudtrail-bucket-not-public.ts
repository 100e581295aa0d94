import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const policy = (Principal: unknown, Action: string) =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Principal, Action, Resource: "arn:aws:s3:::trail/*" }] });
const acl = (value: unknown) => ({ type: "s3:BucketAcl", props: { bucket: ref("files"), acl: value } });
const allows = (Principal: unknown, Action: string) => ({
    policy: { props: { policy: policy(Principal, Action) } },
});

export const cases = stackCases({
    stack: {
        it: { props: { s3BucketName: ref("files") } },
        files: { type: "s3:Bucket" },
        policy: {
            type: "s3:BucketPolicy",
            props: { bucket: ref("files"), policy: policy({ Service: "cloudtrail.amazonaws.com" }, "s3:PutObject") },
        },
    },
    passing: {
        "a policy that the public access block takes back": {
            ...allows("*", "s3:GetObject"),
            block: {
                type: "s3:BucketPublicAccessBlock",
                props: { bucket: ref("files"), restrictPublicBuckets: true, ignorePublicAcls: true },
            },
        },
        "no policy": { policy: ABSENT },
        "a bucket of another stack": { it: { props: { s3BucketName: "elsewhere" } }, ...allows("*", "s3:GetObject") },
    },
    violating: {
        "a policy by which everybody reads": allows("*", "s3:GetObject"),
        "a policy by which everybody writes": allows({ AWS: "*" }, "s3:PutObject"),
        "an ACL by which everybody reads": { acl: acl("public-read") },
    },
    unknown: { policy: { policy: { props: { policy: UNKNOWN } } }, ACL: { acl: acl(UNKNOWN) } },
});
