/** Cases of the rules on buckets that take requests without TLS; each rule adds what it alone passes or stops. */
import { type Cases, stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

const BOTH = ["arn:aws:s3:::data", "arn:aws:s3:::data/*"];
const denial = (change: object): object => ({
    Statement: [
        {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: BOTH,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
            ...change,
        },
    ],
});
export const policy = (change: object): Record<string, unknown> => ({ policy: { props: { policy: denial(change) } } });
const alone = (change: object): Record<string, unknown> => ({ it: { props: { policy: denial(change) } } });

type Changes = Record<string, Record<string, unknown>>;

export const plainTransportCases = ({ passing, violating }: { passing: Changes; violating: Changes }): Cases => [
    stackCases({
        types: ["s3:Bucket", "s3:BucketV2"],
        stack: {
            it: { props: { bucket: "data" } },
            policy: {
                type: "s3:BucketPolicy",
                props: { bucket: ref("it"), policy: JSON.stringify(denial({})) },
            },
        },
        passing: {
            "an object instead of a text": policy({}),
            "a condition whose value is a list": policy({ Condition: { Bool: { "aws:SecureTransport": ["false"] } } }),
            "a condition whose value is a boolean": policy({ Condition: { Bool: { "aws:SecureTransport": false } } }),
            "a condition in other case": policy({ Condition: { BoolIfExists: { "AWS:securetransport": "False" } } }),
            "a principal of AWS": policy({ Principal: { AWS: "*" }, Action: ["s3:*"] }),
            "every resource": policy({ Resource: "*" }),
            "every action": policy({ Action: ["s3:GetObject", "*"] }),
            "in China": policy({ Resource: ["arn:aws-cn:s3:::data", "arn:aws-cn:s3:::data/*"] }),
            "one pattern for both": policy({ Resource: "arn:aws:s3:::data*" }),
            "a name that AWS chooses": {
                it: { props: { bucket: ABSENT } },
                policy: { props: { policy: denial({}) } },
            },
            "in the bucket itself": { policy: ABSENT, it: { props: { policy: JSON.stringify(denial({})) } } },
            ...passing,
        },
        violating: {
            "the policy absent": { policy: ABSENT },
            "the document absent": { policy: { props: { policy: ABSENT } } },
            "a policy of another bucket": { policy: { props: { bucket: "other" } } },
            "bucket absent, which names none": { policy: { props: { bucket: ABSENT } } },
            "an allowance": policy({ Effect: "Allow" }),
            "one action only": policy({ Action: "s3:GetObject" }),
            "the wrong way round": policy({ Condition: { Bool: { "aws:SecureTransport": "true" } } }),
            "for some addresses": policy({
                Condition: { Bool: { "aws:SecureTransport": "false" }, IpAddress: { "aws:SourceIp": "10.0.0.0/8" } },
            }),
            "for requests of no service alone": policy({
                Condition: { Bool: { "aws:SecureTransport": "false", "aws:PrincipalIsAWSService": "false" } },
            }),
            "by another key": policy({ Condition: { Bool: { "aws:PrincipalIsAWSService": "false" } } }),
            "by another operator": policy({ Condition: { StringNotEquals: { "aws:SecureTransport": "false" } } }),
            "with TLS and without": policy({ Condition: { Bool: { "aws:SecureTransport": ["false", "true"] } } }),
            "a condition without a value": policy({ Condition: { Bool: { "aws:SecureTransport": [] } } }),
            "one role only": policy({ Principal: { AWS: "arn:aws:iam::123456789012:role/a" } }),
            "the bucket alone": policy({ Resource: ["arn:aws:s3:::data"] }),
            "some objects": policy({ Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/logs/*"] }),
            "a name that begins alike": policy({ Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data2/*"] }),
            ...violating,
        },
        unknown: {
            policy: { policy: { props: { policy: UNKNOWN } } },
            "which bucket": { policy: { props: { bucket: UNKNOWN } } },
        },
    }),
    stackCases({
        types: ["s3:BucketPolicy"],
        stack: { it: { props: { bucket: "data", policy: JSON.stringify(denial({})) } } },
        passing: {
            "one of two policies of a bucket of this stack, which is judged by both": {
                it: { props: { bucket: ref("bucket", "bucket"), policy: denial({ Effect: "Allow" }) } },
                bucket: { type: "s3:Bucket", props: { bucket: "data" } },
                other: { props: { bucket: ref("bucket", "bucket"), policy: denial({}) } },
            },
        },
        violating: {
            "the document absent": { it: { props: { policy: ABSENT } } },
            "an allowance": alone({ Effect: "Allow" }),
            "another bucket": alone({ Resource: ["arn:aws:s3:::other", "arn:aws:s3:::other/*"] }),
            "no condition": alone({ Condition: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } } }),
        },
        unknown: { policy: { it: { props: { policy: UNKNOWN } } } },
    }),
];
