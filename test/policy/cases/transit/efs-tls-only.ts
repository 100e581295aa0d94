import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const ALLOWED = { Effect: "Allow", Principal: { AWS: "*" }, Action: "elasticfilesystem:ClientMount" };
const DENIED = {
    Effect: "Deny",
    Principal: { AWS: "*" },
    Action: "*",
    Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const policy = (...Statement: unknown[]) => ({ policy: { props: { policy: { Statement } } } });
const denial = (change: object) => policy(ALLOWED, { ...DENIED, ...change });
const allowance = (change: object) => policy({ ...ALLOWED, ...change });

export const cases = stackCases({
    stack: {
        it: { props: { encrypted: true } },
        policy: {
            type: "efs:FileSystemPolicy",
            props: { fileSystemId: ref("it"), policy: JSON.stringify({ Statement: [ALLOWED, DENIED] }) },
        },
    },
    passing: {
        "a denial of mounting": denial({ Action: ["elasticfilesystem:ClientMount"] }),
        "a denial of all that clients do": denial({ Action: "elasticfilesystem:Client*", Principal: "*" }),
        "a denial through mount targets": denial({
            Condition: {
                Bool: { "aws:SecureTransport": false, "elasticfilesystem:AccessedViaMountTarget": "true" },
            },
        }),
        "an allowance over TLS": allowance({ Condition: { Bool: { "aws:SecureTransport": ["true"] } } }),
        "an allowance for a role, which needs IAM and so TLS": allowance({
            Principal: { AWS: "arn:aws:iam::123456789012:role/app" },
        }),
        "an allowance for an organization, whose members sign in with IAM": allowance({
            Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
        }),
        "a denial beside an unknown statement": policy(UNKNOWN, DENIED),
    },
    violating: {
        "no policy": { policy: ABSENT },
        "a policy of another": { policy: { props: { fileSystemId: "fs-1a2b3c4d" } } },
        "an allowance for everybody": allowance({}),
        "the wrong way round": denial({ Condition: { Bool: { "aws:SecureTransport": "true" } } }),
        "a denial of one role": denial({ Principal: { AWS: "arn:aws:iam::123456789012:role/app" } }),
        "a denial of writing": denial({ Action: "elasticfilesystem:ClientWrite" }),
        "a denial of some addresses": denial({
            Condition: { Bool: { "aws:SecureTransport": "false" }, IpAddress: { "aws:SourceIp": "10.0.0.0/8" } },
        }),
        "a denial of anything else": denial({ Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } }),
        "an allowance for a network": allowance({ Condition: { StringEquals: { "aws:SourceVpc": "vpc-1a2b3c4d" } } }),
        "an allowance for the users of whatever account": allowance({ Principal: { AWS: "arn:aws:iam::*:root" } }),
        "an allowance under another condition": allowance({
            Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } },
        }),
    },
    unknown: {
        policy: { policy: { props: { policy: UNKNOWN } } },
        "whose it is": { policy: { props: { fileSystemId: UNKNOWN } } },
        "one statement": policy(UNKNOWN),
        "the condition": allowance({ Condition: { Bool: { "aws:SecureTransport": UNKNOWN } } }),
    },
});
