/** Statements of a resource's policy that admit nobody unknown, and those that do: for every rule on public policies. */
import type { Props } from "./harness";

const policy = (statement: object): Props => ({
    policy: JSON.stringify({
        Statement: { Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*", ...statement },
    }),
});
const under = (Condition: object): Props => policy({ Condition });

/** Under conditions that narrow everybody to somebody. */
export const NARROWED: Readonly<Record<string, Props>> = {
    "a named principal": policy({ Principal: { AWS: ["arn:aws:iam::123456789012:root"] } }),
    "for an account, whose resources may be any": under({
        StringEquals: { "aws:SourceAccount": "123456789012" },
        ArnLike: { "aws:SourceArn": "arn:aws:logs:*:*:*" },
    }),
    "by way of an access point of one account": under({
        StringEquals: { "s3:DataAccessPointAccount": "123456789012" },
    }),
    "for an organization": under({ StringEquals: { "AWS:SourceOrgID": "o-abcdefghij" } }),
    "for a unit of an organization": under({
        "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-abcdefghij/r-ab12/ou-ab12-11111111/*"] },
    }),
    "for an account where one is given, and it must be": under({
        StringEqualsIfExists: { "aws:PrincipalAccount": "123456789012" },
        Null: { "aws:PrincipalAccount": "false" },
    }),
    "to addresses of a block of 24": under({
        IpAddress: { "aws:SourceIp": ["198.51.100.0/24", "12.0.0.0/8", "2001:db8::/32"] },
    }),
    "to private addresses": under({ IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "172.16.0.0/12", "fd00::/8"] } }),
    "to the sessions of a role, by its id": under({ StringLike: { "aws:userId": ["AROAEXAMPLE:*", "AROAOTHER:ada"] } }),
    "to receivers of a domain": under({ StringLike: { "sns:Endpoint": "*@example.com" } }),
};

/** What looks like a condition that names somebody, and names nobody. */
export const OPEN: Readonly<Record<string, Props>> = {
    "for an account where one is given": under({ StringEqualsIfExists: { "aws:PrincipalAccount": "123456789012" } }),
    "for an account that the caller brings along": under({
        StringEquals: { "aws:SourceAccount": "${aws:PrincipalAccount}" },
    }),
    "to half of all addresses": under({ IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } }),
    "to any address, in a word": under({ IpAddress: { "aws:SourceIp": "*" } }),
    "to a block of IPv6 that is wide": under({ IpAddress: { "aws:SourceIp": "2001:d00::/31" } }),
    "for any organization": under({ StringLike: { "aws:PrincipalOrgID": "*" } }),
    "for any organization, by its form": under({ StringLike: { "aws:PrincipalOrgID": "o-*" } }),
    "for an organization where one is given, in other words": under({
        ArnLikeIfExists: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/a" },
    }),
    "with TLS, in one region": under({
        Bool: { "aws:SecureTransport": "true" },
        StringEquals: { "aws:RequestedRegion": "eu-central-1" },
    }),
    "to a private block that reaches into the internet": under({ IpAddress: { "aws:SourceIp": "10.0.0.0/7" } }),
    "to one address or any": under({ IpAddress: { "aws:SourceIp": ["198.51.100.7/32", "::/0"] } }),
    "for every bucket of everybody": under({ ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } }),
    "to users whose id begins in some way": under({ StringLike: { "aws:userId": "AROA*" } }),
    "to whatever session name": under({ StringLike: { "aws:userId": "*:ada" } }),
    "to any receiver": under({ StringLike: { "sns:Endpoint": "*" } }),
    "who is of some organization": under({ Null: { "aws:PrincipalOrgID": "false" } }),
    "a role of whatever account": policy({ Principal: { AWS: "arn:aws:iam::*:role/reader" } }),
    "all but one": policy({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::123456789012:root" } }),
};
