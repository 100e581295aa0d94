import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const statement = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::data/*" };
const under = (condition: Record<string, unknown>) => ({
    policy: JSON.stringify({ Statement: { ...statement, Condition: condition } }),
});

export const cases = resourceCases({
    compliant: {
        policy: JSON.stringify({
            Statement: [{ ...statement, Principal: { AWS: ["arn:aws:iam::111122223333:role/reader"] } }],
        }),
    },
    passing: {
        "no policy": { policy: ABSENT },
        "a denial to everybody": { policy: { Statement: [{ ...statement, Effect: "Deny" }] } },
        "of one organization": under({ StringEquals: { "aws:PrincipalOrgID": "o-1a2b3c4d5e" } }),
        "of one role": under({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } }),
        "left to resource-policy-not-public": under({ ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::1:user/a" } }),
        "as far as the published check goes, by pattern": under({
            ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::1:user/*" },
        }),
        "of one account": under({ StringEquals: { "aws:PrincipalAccount": "111122223333" } }),
        "of one role's sessions": under({ StringLike: { "aws:userid": "AROAEXAMPLEID:*" } }),
        "through one endpoint": under({ StringEquals: { "aws:sourceVpce": "vpce-1" } }),
    },
    violating: {
        everybody: { policy: JSON.stringify({ Statement: [statement] }) },
        "every principal of AWS": { policy: { Statement: [{ ...statement, Principal: { AWS: ["*"] } }] } },
        "of any role": under({ ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::*" } }),
        "from an address": under({ IpAddress: { "aws:SourceIp": "198.51.100.7/32" } }),
        "over TLS": under({ Bool: { "aws:SecureTransport": "true" } }),
        "of all organizations but one": under({ StringNotEquals: { "aws:PrincipalOrgID": "o-1a2b3c4d5e" } }),
    },
    unknown: { policy: { policy: UNKNOWN } },
});
