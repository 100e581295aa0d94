import { BUCKETS } from "../../../../policies/lib/types";
import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const byDefault = (kmsMasterKeyId: unknown) => [
    { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId } },
];
const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const writer = (Service: string) => ({
    encryption: ABSENT,
    policy: {
        type: "s3:BucketPolicy",
        props: {
            bucket: ref("it"),
            policy: { Statement: [{ Effect: "Allow", Action: "s3:PutObject", Principal: { Service }, Resource: "*" }] },
        },
    },
});

export const cases = [
    stackCases({
        stack: {
            it: { props: { bucket: "files" } },
            encryption: {
                type: "s3:BucketServerSideEncryptionConfiguration",
                props: { bucket: ref("it"), rules: byDefault(KEY) },
            },
        },
        passing: {
            "S3's access logs": writer("logging.s3.amazonaws.com"),
            "load balancers' access logs": writer("logdelivery.elasticloadbalancing.amazonaws.com"),
        },
        violating: {
            "the configuration absent": { encryption: ABSENT },
            "AWS's own key": { encryption: { props: { rules: byDefault("alias/aws/s3") } } },
            "no key": {
                encryption: { props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] } },
            },
            "another's": { encryption: { props: { bucket: "other" } } },
            "logs of another service": writer("delivery.logs.amazonaws.com"),
        },
        unknown: {
            key: { encryption: { props: { rules: byDefault(UNKNOWN) } } },
            bucket: { encryption: { props: { bucket: UNKNOWN } } },
        },
    }),
    stackCases({
        types: BUCKETS,
        stack: { it: { props: { serverSideEncryptionConfiguration: { rule: byDefault(KEY)[0] } } } },
        violating: {
            "AWS's own key": {
                it: { props: { serverSideEncryptionConfiguration: { rule: byDefault("alias/aws/s3")[0] } } },
            },
            absent: { it: { props: { serverSideEncryptionConfiguration: ABSENT } } },
        },
        unknown: {
            key: { it: { props: { serverSideEncryptionConfiguration: { rule: byDefault(UNKNOWN)[0] } } } },
        },
    }),
];
