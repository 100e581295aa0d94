import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        policy: {
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { AWS: "arn:aws:iam::123456789012:role/a" },
                    Action: "sqs:SendMessage",
                    Resource: "*",
                },
            ],
        },
    },
    passing: {
        "a denial of everything": {
            policy: { Statement: [{ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" }] },
        },
        "no policy": { policy: ABSENT },
    },
    violating: {
        "as CloudWatch Logs calls it": {
            policyDocument: {
                Statement: [
                    { Effect: "Allow", Principal: { Service: "es.amazonaws.com" }, Action: "*", Resource: "*" },
                ],
            },
        },
        "as a search domain calls it": {
            accessPolicies:
                '{"Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"*","Resource":"*"}}',
        },
        "every action": {
            policy: {
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: { AWS: "arn:aws:iam::123456789012:role/a" },
                        Action: "*",
                        Resource: "*",
                    },
                ],
            },
        },
        "in a list, as text": {
            policy: '{"Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":["*"],"Resource":"*"}}',
        },
    },
    unknown: { "the policy": { policy: UNKNOWN } },
});
