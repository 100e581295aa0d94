import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        policy: JSON.stringify({
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: "events.amazonaws.com" },
                    Action: "sns:Publish",
                    Resource: "*",
                },
            ],
        }),
    },
    passing: {
        "no policy": { policy: ABSENT },
        "a denial to everybody": {
            policy: JSON.stringify({ Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }] }),
        },
        "under a condition": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "sns:Publish",
                        Resource: "*",
                        Condition: { ArnEquals: { "aws:SourceArn": "arn" } },
                    },
                ],
            }),
        },
    },
    violating: {
        everybody: {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
            }),
        },
        "every principal of AWS": {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:GetObject", Resource: "*" }],
            }),
        },
        "all but one": {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", NotPrincipal: { AWS: "arn" }, Action: "s3:GetObject", Resource: "*" }],
            }),
        },
    },
    unknown: { policy: { policy: UNKNOWN } },
});
