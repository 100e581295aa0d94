import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const policy = (statement: object) => ({
    policy: JSON.stringify({
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "events.amazonaws.com" },
                Action: "sns:Publish",
                Resource: "*",
                ...statement,
            },
        ],
    }),
});
const under = (Condition: object) => policy({ Condition });

export const cases = resourceCases({
    compliant: under({ StringEquals: { "aws:SourceAccount": "123456789012" } }),
    passing: {
        "no policy": { policy: ABSENT },
        "for one resource": under({ ArnLike: { "aws:SourceArn": "arn:aws:events:us-east-1:123456789012:rule/*" } }),
        "for an account's principals": under({ StringEquals: { "aws:PrincipalAccount": "123456789012" } }),
        "for an organization": under({ StringEquals: { "aws:SourceOrgID": "o-abcdefghij" } }),
        "a role": policy({ Principal: { AWS: "arn:aws:iam::123456789012:role/a" } }),
        "the logs of load balancers": policy({
            Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
        }),
        "a denial": policy({ Effect: "Deny" }),
    },
    violating: {
        "no condition": policy({}),
        "one of two services": policy({ Principal: { Service: ["eks.amazonaws.com", "s3.amazonaws.com"] } }),
        "of whatever account": under({ ArnLike: { "aws:SourceArn": "arn:aws:events:*:*:rule/*" } }),
        "where an account is given": under({ StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } }),
        "over TLS": under({ Bool: { "aws:SecureTransport": "true" } }),
    },
    unknown: { policy: { policy: UNKNOWN } },
});
