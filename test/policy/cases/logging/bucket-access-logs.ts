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
                            {
                                grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/s3/LogDelivery" },
                                permission: "WRITE",
                            },
                        ],
                    },
                },
            },
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
