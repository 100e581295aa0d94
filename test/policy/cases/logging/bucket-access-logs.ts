import { grantedToOne, LOG_DELIVERY } from "../../bucket-acl-cases";
import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const letting = (service: string, effect = "Allow"): string =>
    JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: effect,
                Principal: { Service: service },
                Action: "s3:PutObject",
                Resource: "arn:aws:s3:::data/*",
            },
        ],
    });

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        logging: {
            type: "s3:BucketLogging",
            props: { bucket: ref("it"), targetBucket: "logs", targetPrefix: "data/" },
        },
    },
    passing: {
        "the bucket that keeps logs": { logging: { props: { bucket: "other", targetBucket: ref("it") } } },
        "the older type": { logging: { type: "s3:BucketLoggingV2" } },
        "the bucket that keeps the logs of another, whose own block says so": {
            logging: ABSENT,
            other: { type: "s3:BucketV2", props: { bucket: "other", loggings: [{ targetBucket: ref("it") }] } },
        },
        "likewise by the single block": {
            logging: ABSENT,
            other: { type: "s3:Bucket", props: { bucket: "other", logging: { targetBucket: "data" } } },
        },
        "the bucket that lets the logs of other stacks in": {
            logging: ABSENT,
            policy: {
                type: "s3:BucketPolicy",
                props: { bucket: ref("it"), policy: letting("logging.s3.amazonaws.com") },
            },
        },
        "likewise by its ACL": {
            logging: ABSENT,
            acl: { type: "s3:BucketAcl", props: { bucket: ref("it"), acl: "log-delivery-write" } },
        },
        "likewise by an ACL of its own": { logging: ABSENT, it: { props: { acl: "log-delivery-write" } } },
        "likewise by a grant": {
            logging: ABSENT,
            acl: {
                type: "s3:BucketAclV2",
                props: {
                    bucket: ref("it"),
                    accessControlPolicy: {
                        grants: [
                            { grantee: { type: "Group", uri: LOG_DELIVERY }, permission: "WRITE" },
                            ...grantedToOne("FULL_CONTROL").accessControlPolicy.grants,
                        ],
                    },
                },
            },
        },
        "likewise by a grant of its own": {
            logging: ABSENT,
            it: { props: { grants: [{ type: "Group", uri: LOG_DELIVERY, permissions: ["WRITE", "READ_ACP"] }] } },
        },
        "inside the bucket": { logging: ABSENT, it: { props: { loggings: [{ targetBucket: "logs" }] } } },
    },
    violating: {
        absent: { logging: ABSENT },
        "another service is let in": {
            logging: ABSENT,
            policy: {
                type: "s3:BucketPolicy",
                props: { bucket: ref("it"), policy: letting("cloudtrail.amazonaws.com") },
            },
        },
        "the writer of logs is kept out": {
            logging: ABSENT,
            policy: {
                type: "s3:BucketPolicy",
                props: { bucket: ref("it"), policy: letting("logging.s3.amazonaws.com", "Deny") },
            },
        },
        "another ACL": { logging: ABSENT, acl: { type: "s3:BucketAcl", props: { bucket: ref("it"), acl: "private" } } },
        "a grant to an account": {
            logging: ABSENT,
            acl: {
                type: "s3:BucketAcl",
                props: { bucket: ref("it"), accessControlPolicy: grantedToOne("WRITE").accessControlPolicy },
            },
        },
        "its own block names no bucket": { logging: ABSENT, it: { props: { loggings: [{ targetPrefix: "data/" }] } } },
        "another bucket's own block names a third": {
            logging: ABSENT,
            other: { type: "s3:Bucket", props: { loggings: [{ targetBucket: "third" }] } },
        },
    },
    unknown: {
        "whom it lets in": {
            logging: ABSENT,
            policy: { type: "s3:BucketPolicy", props: { bucket: ref("it"), policy: UNKNOWN } },
        },
        "which bucket": { logging: { props: { bucket: UNKNOWN, targetBucket: UNKNOWN } } },
    },
});
