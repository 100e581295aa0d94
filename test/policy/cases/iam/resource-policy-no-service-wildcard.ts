import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const document = (statement: object) =>
    JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:role/a" }, ...statement }],
    });

export const cases = resourceCases({
    compliant: { policy: document({ Action: ["sqs:SendMessage", "sqs:Receive*"] }) },
    passing: {
        "a denial of everything": { policy: document({ Effect: "Deny", Action: "sqs:*" }) },
        "no policy": { policy: ABSENT },
    },
    violating: {
        "every action of a service": { policy: document({ Action: "sqs:*" }) },
        "among others, in another case": { policy: document({ Action: ["sqs:SendMessage", "SQS:*"] }) },
        "as a destination of logs calls it": { accessPolicy: document({ Action: "logs:*" }) },
    },
    unknown: { policy: { policy: UNKNOWN } },
});
