import * as assert from "node:assert";
import * as fc from "fast-check";
import {
    KEY_PURPOSES,
    keyPolicyStatements,
    type KeyPurposeName,
    keyPurposeNames,
    type KeySite,
} from "../../../components/security-baseline/key-policies";
import { policyDocument, type Statement } from "../../../components/shared/policy-document";

const SITE: KeySite = {
    partition: "aws",
    accountId: "123456789012",
    region: "eu-west-1",
    namePrefix: "integers-staging",
};

const sites = fc.record({
    partition: fc.constantFrom("aws", "aws-cn", "aws-us-gov"),
    accountId: fc.stringMatching(/^[1-9]\d{11}$/),
    region: fc.constantFrom("us-east-1", "eu-west-1", "ap-southeast-2"),
    namePrefix: fc.constantFrom("integers-staging", "integers-prod"),
});

function statement(purpose: KeyPurposeName, sid: string): Statement {
    const found = keyPolicyStatements(purpose, SITE).filter((s) => s.Sid === sid);
    assert.strictEqual(found.length, 1, `${purpose}: ${sid}`);
    return found[0]!;
}

/** What a user of a key may, all of it or nothing works (KMS Developer Guide, "Allows key users to use the KMS key"). */
const KEY_USE = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"];

const isService = (s: Statement) => typeof s.Principal === "object" && "Service" in s.Principal;

describe("key policies", () => {
    it("exist for data, logs, secrets and alerts", () => {
        assert.deepStrictEqual(keyPurposeNames, ["data", "logs", "secrets", "alerts"]);
    });

    it("bind every service, for any account, by a condition that names the account or the account's own resource", () => {
        fc.assert(
            fc.property(sites, fc.constantFrom(...keyPurposeNames), (site, purpose) => {
                for (const s of keyPolicyStatements(purpose, site).filter(isService)) {
                    assert.match(JSON.stringify(s.Condition), new RegExp(site.accountId), s.Sid);
                }
            }),
        );
    });

    it("allow everybody nothing but the account's own calls through CloudWatch Logs, and kms:* to its root alone", () => {
        for (const purpose of keyPurposeNames) {
            const statements = keyPolicyStatements(purpose, SITE);
            assert.ok(statements.every((s) => s.Effect === "Allow" && s.Principal !== "*"));
            assert.deepStrictEqual(
                statements.filter((s) => JSON.stringify(s.Principal).includes('"*"')),
                purpose !== "logs"
                    ? []
                    : [
                          {
                              Sid: "CallersOfCloudWatchLogs",
                              Effect: "Allow",
                              Principal: { AWS: "*" },
                              Action: [
                                  "kms:Encrypt",
                                  "kms:Decrypt",
                                  "kms:ReEncrypt*",
                                  "kms:GenerateDataKey*",
                                  "kms:Describe*",
                              ],
                              Resource: "*",
                              Condition: {
                                  StringEquals: {
                                      "kms:CallerAccount": "123456789012",
                                      "kms:ViaService": "logs.eu-west-1.amazonaws.com",
                                  },
                              },
                          },
                      ],
            );
            assert.deepStrictEqual(
                statements.filter((s) => [s.Action].flat().includes("kms:*")),
                [
                    {
                        Sid: "AccountAdministers",
                        Effect: "Allow",
                        Principal: { AWS: "arn:aws:iam::123456789012:root" },
                        Action: "kms:*",
                        Resource: "*",
                    },
                ],
            );
        }
    });

    it("have distinct statement ids and stay below KMS's 32 kB", () => {
        for (const purpose of keyPurposeNames) {
            const statements = keyPolicyStatements(purpose, SITE);
            assert.strictEqual(new Set(statements.map((s) => s.Sid)).size, statements.length);
            assert.ok(policyDocument(statements).length < 32_768);
        }
    });

    it("name an AWS page for every service that they let in", () => {
        for (const purpose of keyPurposeNames) {
            for (const use of KEY_PURPOSES[purpose].services) {
                assert.match(use.source, /^https:\/\/docs\.aws\.amazon\.com\//, use.sid);
            }
        }
    });

    it("say once of the account that its own policies decide, and of its principals only Auto Scaling's role and callers of logs", () => {
        for (const purpose of keyPurposeNames) {
            const principals = keyPolicyStatements(purpose, SITE).filter((s) => !isService(s));
            const others = [
                ...(purpose === "data" ? ["AutoScalingUses", "AutoScalingGrants"] : []),
                ...(purpose === "logs" ? ["CallersOfCloudWatchLogs"] : []),
            ];
            assert.deepStrictEqual(
                principals.map((s) => s.Sid),
                ["AccountAdministers", ...others],
            );
        }
    });

    it("let each service do what it does with the key, in its own name", () => {
        for (const [purpose, sid, service, actions] of [
            ["data", "CloudFrontOriginAccess", "cloudfront", ["kms:Decrypt"]],
            ["data", "FargateEncrypts", "fargate", ["kms:GenerateDataKeyWithoutPlaintext"]],
            ["data", "FargateGrants", "fargate", ["kms:CreateGrant"]],
            ["logs", "CloudTrailEncrypt", "cloudtrail", ["kms:GenerateDataKey*"]],
            ["logs", "CloudTrailReadBack", "cloudtrail", ["kms:Decrypt", "kms:DescribeKey"]],
            ["logs", "LogDeliveryToS3", "delivery.logs", KEY_USE],
            ["logs", "ConfigDelivery", "config", ["kms:Decrypt", "kms:GenerateDataKey*"]],
        ] as const) {
            const { Principal, Action } = statement(purpose, sid);
            assert.deepStrictEqual([Principal, Action], [{ Service: `${service}.amazonaws.com` }, actions], sid);
        }
    });

    it("let CloudWatch Logs encrypt this account's log groups of the region", () => {
        assert.deepStrictEqual(statement("logs", "CloudWatchLogs"), {
            Sid: "CloudWatchLogs",
            Effect: "Allow",
            Principal: { Service: "logs.eu-west-1.amazonaws.com" },
            Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
            Resource: "*",
            Condition: {
                ArnLike: {
                    "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:123456789012:log-group:*",
                },
            },
        });
    });

    it("let CloudTrail encrypt for this trail alone, and read back for the bucket key", () => {
        const trail = "arn:aws:cloudtrail:eu-west-1:123456789012:trail/integers-staging";
        assert.deepStrictEqual(statement("logs", "CloudTrailEncrypt").Condition, {
            StringLike: {
                "kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:123456789012:trail/*",
            },
            StringEquals: { "aws:SourceArn": trail },
        });
        assert.deepStrictEqual(statement("logs", "CloudTrailReadBack").Action, ["kms:Decrypt", "kms:DescribeKey"]);
        assert.deepStrictEqual(statement("logs", "CloudTrailReadBack").Condition, {
            StringEquals: { "aws:SourceArn": trail },
        });
    });

    it("let log delivery and AWS Config write encrypted objects for this account", () => {
        assert.deepStrictEqual(statement("logs", "LogDeliveryToS3").Condition, {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:logs:eu-west-1:123456789012:*" },
        });
        assert.deepStrictEqual(statement("logs", "ConfigDelivery").Condition, {
            StringEquals: { "aws:SourceAccount": "123456789012" },
        });
    });

    it("let each publisher use the alerts key for the environment's topics, without a source that EventBridge lacks", () => {
        const publishers = keyPolicyStatements("alerts", SITE).filter(isService);
        assert.deepStrictEqual(
            publishers.map((s) => s.Principal),
            ["cloudwatch", "events", "budgets", "events.rds"].map((s) => ({ Service: `${s}.amazonaws.com` })),
        );
        for (const s of publishers) {
            assert.deepStrictEqual(s.Action, ["kms:GenerateDataKey*", "kms:Decrypt"]);
            assert.deepStrictEqual(s.Condition, {
                ArnLike: {
                    "kms:EncryptionContext:aws:sns:topicArn": "arn:aws:sns:eu-west-1:123456789012:integers-staging-*",
                },
            });
        }
    });

    it("name EC2 Auto Scaling's role in the data key's policy alone, or no group could start a machine", () => {
        const role =
            "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
        const naming = (purpose: KeyPurposeName) =>
            keyPolicyStatements(purpose, SITE).filter((s) => JSON.stringify(s.Principal).includes(role));
        assert.deepStrictEqual(
            naming("data").map((s) => s.Sid),
            ["AutoScalingUses", "AutoScalingGrants"],
        );
        const [uses, grants] = naming("data");
        assert.deepStrictEqual([uses!.Action, grants!.Action], [KEY_USE, "kms:CreateGrant"]);
        assert.deepStrictEqual(grants!.Condition, { Bool: { "kms:GrantIsForAWSResource": "true" } });
        assert.deepStrictEqual([naming("logs"), naming("secrets"), naming("alerts")], [[], [], []]);
    });

    it("let Fargate encrypt the disks of this account's tasks, and grant no more than to read them", () => {
        const ours = { "kms:EncryptionContext:aws:ecs:clusterAccount": "123456789012" };
        assert.deepStrictEqual(statement("data", "FargateEncrypts").Condition, { StringEquals: ours });
        assert.deepStrictEqual(statement("data", "FargateGrants").Condition, {
            StringEquals: ours,
            "ForAllValues:StringEquals": { "kms:GrantOperations": ["Decrypt"] },
        });
    });

    it("let CloudFront read buckets that have the data key, for this account's distributions", () => {
        assert.deepStrictEqual(statement("data", "CloudFrontOriginAccess").Condition, {
            ArnLike: { "aws:SourceArn": "arn:aws:cloudfront::123456789012:distribution/*" },
        });
    });
});
