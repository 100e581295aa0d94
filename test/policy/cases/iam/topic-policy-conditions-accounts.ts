import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const policy = (statement: object) => ({
    policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: "*", ...statement }] }),
});
const theirs = { AWS: "arn:aws:iam::210987654321:root" };
const organization = { StringEquals: { "aws:PrincipalOrgID": "o-1a2b3c4d5e" } };

export const cases = resourceCases({
    compliant: policy({ Principal: { Service: "events.amazonaws.com" } }),
    passing: {
        "policy absent": { policy: ABSENT },
        "under a condition": policy({ Principal: theirs, Condition: organization }),
        "a denial": policy({ Effect: "Deny", Principal: theirs }),
    },
    violating: {
        "another account": policy({ Principal: theirs }),
        "a role among others": policy({
            Principal: { AWS: ["arn:aws:iam::210987654321:role/a", "arn:aws:iam::123456789012:role/b"] },
        }),
    },
    unknown: { policy: { policy: UNKNOWN } },
});
