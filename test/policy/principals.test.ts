/** Whom the conditions of a policy leave out and name, test by test. */
import assert from "node:assert/strict";
import { statementsOf } from "../../policies/lib/iam-document";
import { deniesAllOthers, namesCallers, namesSource } from "../../policies/lib/principals";
import { View } from "../../policies/lib/view";

const statement = (given: object) =>
    statementsOf(
        new View({ policy: { Statement: { Effect: "Deny", Principal: "*", Action: "*", Resource: "*", ...given } } }),
        "policy",
    )[0]!;
const under = (Condition: object) => statement({ Condition });
const allowed = (Condition: object) => statement({ Effect: "Allow", Condition });

const OURS = { "aws:PrincipalOrgID": "o-example" };
const NOT_OURS = { StringNotEquals: OURS };
const OWN_SERVICES = { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } };

const DENIED: Record<string, object> = {
    "by organization": NOT_OURS,
    "by organization, where it is given": { StringNotEqualsIfExists: OURS },
    "in other case": { stringnotequals: OURS },
    "by network or address": {
        StringNotEquals: { "aws:SourceVpce": ["vpce-1", "vpce-2"] },
        NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" },
    },
    "but for AWS's own services": { ...NOT_OURS, ...OWN_SERVICES },
    "but for what AWS does in somebody's name": { ...NOT_OURS, bool: { "aws:ViaAWSService": "False" } },
};
const NOT_DENIED: Record<string, object> = {
    "without a condition": {},
    "of one's own": { StringEquals: OURS },
    "of any organization": { StringNotLike: { "aws:PrincipalOrgID": "*" } },
    "of one organization or any": { StringNotLike: { "aws:PrincipalOrgID": ["o-example", "*"] } },
    "of none": { StringNotEquals: { "aws:PrincipalOrgID": [] } },
    "by what tells no caller": { StringNotEquals: { "aws:RequestedRegion": "eu-central-1" } },
    "by a caller and a region": {
        StringNotEquals: { ...OURS, "aws:RequestedRegion": "eu-central-1" },
    },
    "with TLS alone": { ...NOT_OURS, Bool: { "aws:SecureTransport": "true" } },
    "who are AWS's own services": { ...NOT_OURS, Bool: { "aws:PrincipalIsAWSService": "true" } },
    "AWS's own services alone": OWN_SERVICES,
    "who are both services and not": { ...NOT_OURS, Bool: { "aws:ViaAWSService": ["false", "true"] } },
};

describe("a denial of all others", () => {
    for (const [what, condition] of Object.entries(DENIED)) {
        it(`is one ${what}`, () => assert.ok(deniesAllOthers(under(condition))));
    }
    for (const [what, condition] of Object.entries(NOT_DENIED)) {
        it(`is none ${what}`, () => assert.ok(!deniesAllOthers(under(condition))));
    }
    it("is none of one role, and no allowance", () => {
        const role = { AWS: "arn:aws:iam::123456789012:role/a" };
        assert.ok(!deniesAllOthers(statement({ Principal: role, Condition: NOT_OURS })));
        assert.ok(!deniesAllOthers(allowed(NOT_OURS)));
    });
});

describe("the callers of a policy", () => {
    const role = "arn:aws:iam::123456789012:role/a";
    it("are named by role or user id alone, each of them", () => {
        assert.ok(namesCallers(allowed({ ArnLike: { "aws:PrincipalArn": [role, `${role}b`] } })));
        assert.ok(namesCallers(allowed({ StringLike: { "aws:userId": "AROAEXAMPLE:*" } })));
        for (const condition of [
            { ArnLike: { "aws:PrincipalArn": [role, "arn:aws:iam::123456789012:role/*"] } },
            { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/${aws:PrincipalTag/team}" } },
            { StringLike: { "aws:userId": "AROA*" } },
            { StringEquals: { "aws:PrincipalAccount": "123456789012" } },
            { StringEquals: { "sts:ExternalId": "x" } },
        ]) {
            assert.ok(!namesCallers(allowed(condition)), JSON.stringify(condition));
        }
    });
    it("are services on somebody's behalf, where it says whose", () => {
        assert.ok(namesSource(allowed({ StringEquals: { "aws:SourceAccount": "123456789012" } })));
        assert.ok(namesSource(allowed({ ArnLike: { "aws:SourceArn": `${role}` } })));
        for (const condition of [
            { StringEquals: { "aws:SourceVpc": "vpc-1" } },
            { IpAddress: { "aws:SourceIp": "198.51.100.0/24" } },
            { StringLike: { "aws:SourceAccount": ["123456789012", "*"] } },
        ]) {
            assert.ok(!namesSource(allowed(condition)), JSON.stringify(condition));
        }
    });
});
