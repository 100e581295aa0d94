/** Cases of what a bucket's ACL, its policy and its public access block let everybody do. */
import { BUCKET_ACL, BUCKETS } from "../../policies/lib/types";
import { type StackCases, stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

const FORMS = {
    read: {
        canned: ["public-read", "authenticated-read"],
        permission: "READ",
        action: "s3:GetObject",
        more: [
            "s3:GetObjectVersion",
            "s3:GetObjectTorrent",
            "s3:GetObjectVersionForReplication",
            "s3:ListMultipartUploadParts",
        ],
        mightier: ["FULL_CONTROL"],
        other: "WRITE",
    },
    write: {
        canned: ["public-read-write"],
        permission: "WRITE",
        action: "s3:PutObject",
        more: [
            "s3:DeleteObjectVersion",
            "s3:PutReplicationConfiguration",
            "s3:PutBucketPublicAccessBlock",
            "s3:PutObjectRetention",
        ],
        mightier: ["FULL_CONTROL", "WRITE_ACP"],
        other: "READ",
    },
} as const;
const group = (name: string): string => `http://acs.amazonaws.com/groups/global/${name}`;

export function publicBucketCases(way: keyof typeof FORMS): readonly StackCases[] {
    const { canned, permission, action, more, mightier, other } = FORMS[way];
    const statement = (given: object): string =>
        JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: action, Resource: "*", ...given }] });
    const acl = (props: object) => ({ type: "s3:BucketAcl", props: { bucket: ref("it", "bucket"), ...props } });
    const policy = (given: object) => ({
        type: "s3:BucketPolicy",
        props: { bucket: ref("it", "bucket"), policy: statement(given) },
    });
    const block = (props: object) => ({ block: { props } });
    const OPEN = block({ ignorePublicAcls: false, restrictPublicBuckets: false });
    const bucket = stackCases({
        types: BUCKETS,
        stack: {
            it: { props: { bucket: "data" } },
            block: {
                type: "s3:BucketPublicAccessBlock",
                props: { bucket: ref("it", "bucket"), ignorePublicAcls: true, restrictPublicBuckets: true },
            },
        },
        passing: {
            "no block, and nothing that it would have to block": { block: ABSENT },
            "bucket absent from a block, which names none": block({ bucket: ABSENT }),
            "an ACL that the block makes ignored": { acl: acl({ acl: canned[0] }) },
            "a policy that the block restricts to the account": { policy: policy({}) },
            "an ACL that the account's block makes ignored": {
                ...OPEN,
                account: { type: "s3:AccountPublicAccessBlock", props: { ignorePublicAcls: true } },
                acl: acl({ acl: canned[0] }),
            },
            "a private ACL": { ...OPEN, acl: acl({ acl: "private" }) },
            "a grant of another kind": {
                ...OPEN,
                acl: acl({
                    accessControlPolicy: { grants: [{ grantee: { uri: group("AllUsers") }, permission: other }] },
                }),
            },
            "a grant to one account": {
                ...OPEN,
                acl: acl({
                    accessControlPolicy: {
                        grants: [{ grantee: { type: "CanonicalUser", id: "f".repeat(64) }, permission }],
                    },
                }),
            },
            "a policy for one address": {
                ...OPEN,
                policy: policy({ Condition: { IpAddress: { "aws:SourceIp": "198.51.100.7/32" } } }),
            },
            "a policy for other actions": { ...OPEN, policy: policy({ Action: "s3:GetBucketLocation" }) },
            "another bucket's, which has a block": {
                ...OPEN,
                other: {
                    type: "s3:BucketPublicAccessBlock",
                    props: { bucket: "other", ignorePublicAcls: true, restrictPublicBuckets: true },
                },
                acl: { type: "s3:BucketAcl", props: { bucket: "other", acl: "public-read-write" } },
            },
        },
        violating: {
            ...Object.fromEntries(canned.map((name) => [`the ACL ${name}`, { ...OPEN, acl: acl({ acl: name }) }])),
            "the ACL as the bucket's own": { ...OPEN, it: { props: { acl: canned[0] } } },
            "no block": { block: ABSENT, acl: acl({ acl: canned[0] }) },
            "a block that only refuses new ACLs": {
                ...block({ ignorePublicAcls: ABSENT, blockPublicAcls: true }),
                acl: acl({ acl: canned[0] }),
            },
            "a grant to everybody": {
                ...OPEN,
                acl: acl({ accessControlPolicy: { grants: [{ grantee: { uri: group("AllUsers") }, permission }] } }),
            },
            ...Object.fromEntries(
                mightier.map((each) => [
                    `a grant of ${each} to everybody`,
                    { ...OPEN, it: { props: { grants: [{ uri: group("AllUsers"), permissions: [each] }] } } },
                ]),
            ),
            "a grant to every account, as the bucket's own": {
                ...OPEN,
                it: {
                    props: { grants: [{ uri: group("AuthenticatedUsers"), permissions: ["READ_ACP", permission] }] },
                },
            },
            "a policy": { ...OPEN, policy: policy({}) },
            ...Object.fromEntries(
                more.map((each) => [`a policy for ${each}`, { ...OPEN, policy: policy({ Action: each }) }]),
            ),
            "a policy by wildcard, as the bucket's own": {
                ...block({ restrictPublicBuckets: ABSENT }),
                it: { props: { policy: statement({ Action: "s3:*" }) } },
            },
        },
        unknown: {
            "the ACL": { ...OPEN, acl: acl({ acl: UNKNOWN }) },
            "the policy": { ...OPEN, policy: { type: "s3:BucketPolicy", props: { bucket: "data", policy: UNKNOWN } } },
            "whose ACL it is, beside one that opens nothing": {
                ...OPEN,
                acl: acl({ acl: "private" }),
                open: { type: "s3:BucketAcl", props: { bucket: UNKNOWN, acl: canned[0] } },
            },
            "whose policy it is, beside one that opens nothing": {
                ...OPEN,
                policy: policy({ Action: "s3:GetBucketLocation" }),
                open: { type: "s3:BucketPolicy", props: { bucket: UNKNOWN, policy: statement({}) } },
            },
            "the block": { ...block({ ignorePublicAcls: UNKNOWN }), acl: acl({ acl: canned[0] }) },
        },
    });
    /** What opens a bucket of another stack. */
    const elsewhere = (types: readonly string[], open: object, key: string) =>
        stackCases({
            types,
            stack: {
                it: { props: { bucket: "data", ...open } },
                block: { type: "s3:BucketPublicAccessBlock", props: { bucket: "data", [key]: true } },
            },
            passing: {
                "the account's block": {
                    block: ABSENT,
                    account: { type: "s3:AccountPublicAccessBlock", props: { [key]: true } },
                },
                "a bucket of this stack, which is judged itself": {
                    block: { props: { bucket: ref("bucket", "bucket") } },
                    it: { props: { bucket: ref("bucket", "bucket") } },
                    bucket: { type: BUCKETS[0], props: { bucket: "this" } },
                },
            },
            violating: {
                "the switch absent": { block: { props: { [key]: ABSENT } } },
                "no block": { block: ABSENT },
                "the block of another": { block: { props: { bucket: "other" } } },
                "a block that names none": { block: { props: { bucket: ABSENT } } },
                "bucket absent": { it: { props: { bucket: ABSENT } } },
            },
            unknown: { "the switch": { block: { props: { [key]: UNKNOWN } } } },
        });
    return [
        bucket,
        elsewhere(BUCKET_ACL, { acl: canned[0] }, "ignorePublicAcls"),
        elsewhere(["s3:BucketPolicy"], { policy: statement({}) }, "restrictPublicBuckets"),
    ];
}
