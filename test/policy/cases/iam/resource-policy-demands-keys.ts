import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const policy = (Condition: object, more: object = {}) => ({
    policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: "*", Condition, ...more }],
    }),
});
const organization = { "aws:PrincipalOrgID": ["o-abcdefghij"] };
const ofEach = { "ForAllValues:StringEquals": organization };

export const cases = resourceCases({
    compliant: policy({ StringEquals: organization }),
    passing: {
        "no policy": { policy: ABSENT },
        "for any value": policy({ "ForAnyValue:StringEquals": organization }),
        "for all values of a key that is demanded": policy({ ...ofEach, Null: { "AWS:PrincipalOrgId": "false" } }),
        "for all values of a key that tells nobody apart": policy({
            "ForAllValues:StringEquals": { "dynamodb:Attributes": ["id"] },
        }),
        "for a named principal": policy(ofEach, { Principal: { AWS: "arn:aws:iam::123456789012:root" } }),
        "a denial": policy(ofEach, { Effect: "Deny" }),
    },
    violating: {
        "for all values": policy(ofEach),
        "for all values, of a search domain": { policy: ABSENT, accessPolicies: policy(ofEach).policy },
        "for all values of a key that must be missing": policy({ ...ofEach, Null: { "aws:PrincipalOrgID": "true" } }),
        "to all but one": policy(ofEach, { Principal: undefined, NotPrincipal: { AWS: "123456789012" } }),
    },
    unknown: { policy: { policy: UNKNOWN } },
});
