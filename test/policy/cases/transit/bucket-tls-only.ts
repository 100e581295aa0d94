import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        policy: {
            type: "s3:BucketPolicy",
            props: {
                bucket: ref("it"),
                policy: JSON.stringify({
                    Statement: [
                        {
                            Effect: "Deny",
                            Principal: "*",
                            Action: "s3:*",
                            Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"],
                            Condition: { Bool: { "aws:SecureTransport": "false" } },
                        },
                    ],
                }),
            },
        },
    },
    passing: {
        "an object instead of a text": {
            policy: {
                props: {
                    policy: {
                        Statement: [
                            {
                                Effect: "Deny",
                                Principal: "*",
                                Action: "s3:*",
                                Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"],
                                Condition: { Bool: { "aws:SecureTransport": "false" } },
                            },
                        ],
                    },
                },
            },
        },
        "a condition whose value is a list": {
            policy: {
                props: {
                    policy: {
                        Statement: {
                            Effect: "Deny",
                            Principal: "*",
                            Action: "s3:*",
                            Condition: { Bool: { "aws:SecureTransport": ["false"] } },
                        },
                    },
                },
            },
        },
        "a principal of AWS": {
            policy: {
                props: {
                    policy: {
                        Statement: {
                            Effect: "Deny",
                            Principal: { AWS: "*" },
                            Action: ["s3:*"],
                            Condition: { Bool: { "aws:SecureTransport": false } },
                        },
                    },
                },
            },
        },
    },
    violating: {
        "the policy absent": { policy: ABSENT },
        "an allowance": {
            policy: {
                props: {
                    policy: {
                        Statement: [
                            {
                                Effect: "Allow",
                                Principal: "*",
                                Action: "s3:*",
                                Condition: { Bool: { "aws:SecureTransport": "false" } },
                            },
                        ],
                    },
                },
            },
        },
        "one action only": {
            policy: {
                props: {
                    policy: {
                        Statement: [
                            {
                                Effect: "Deny",
                                Principal: "*",
                                Action: "s3:GetObject",
                                Condition: { Bool: { "aws:SecureTransport": "false" } },
                            },
                        ],
                    },
                },
            },
        },
        "the wrong way round": {
            policy: {
                props: {
                    policy: {
                        Statement: [
                            {
                                Effect: "Deny",
                                Principal: "*",
                                Action: "s3:*",
                                Condition: { Bool: { "aws:SecureTransport": "true" } },
                            },
                        ],
                    },
                },
            },
        },
    },
    unknown: {
        policy: { policy: { props: { policy: UNKNOWN } } },
        "which bucket": { policy: { props: { bucket: UNKNOWN } } },
    },
});
