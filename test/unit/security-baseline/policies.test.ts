import * as assert from "node:assert";
import { topicPolicyStatements } from "../../../components/security-baseline/alert-publishers";
import {
    accessLogStatements,
    archiveStatements,
    configHistoryStatements,
} from "../../../components/security-baseline/archive-policies";
import { imageLifecycle } from "../../../components/security-baseline/image-lifecycle";
import { iamPathOf, withIamGuardrails } from "../../../components/shared/iam-guardrails";
import { serviceTrust, type Statement } from "../../../components/shared/policy-document";

const SITE = { partition: "aws", accountId: "123456789012", region: "us-east-1", namePrefix: "integers-prod" };
const BUCKET = "arn:aws:s3:::integers-prod-log-archive";
const TOPIC = "arn:aws:sns:us-east-1:123456789012:integers-prod-critical";
const BOUNDARY = "arn:aws:iam::123456789012:policy/integers-prod-boundary";

const bySid = (statements: readonly Statement[], sid: string) => statements.find((s) => s.Sid === sid);
const allowed = (statements: readonly Statement[]) => statements.filter((s) => s.Effect === "Allow");

describe("the log archive's policy", () => {
    it("lets CloudTrail write for this trail, as the owner's objects, below the account's prefix", () => {
        assert.deepStrictEqual(bySid(archiveStatements(BUCKET, SITE), "CloudTrailWrite"), {
            Sid: "CloudTrailWrite",
            Effect: "Allow",
            Principal: { Service: "cloudtrail.amazonaws.com" },
            Action: "s3:PutObject",
            Resource: `${BUCKET}/AWSLogs/123456789012/*`,
            Condition: {
                StringEquals: {
                    "aws:SourceArn": "arn:aws:cloudtrail:us-east-1:123456789012:trail/integers-prod",
                    "s3:x-amz-acl": "bucket-owner-full-control",
                },
            },
        });
    });

    it("lets log delivery write for this account and region", () => {
        assert.deepStrictEqual(bySid(archiveStatements(BUCKET, SITE), "LogDeliveryWrite")?.Condition, {
            StringEquals: { "aws:SourceAccount": "123456789012", "s3:x-amz-acl": "bucket-owner-full-control" },
            ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:123456789012:*" },
        });
    });

    it("lets nobody shorten a retention", () => {
        assert.deepStrictEqual(bySid(archiveStatements(BUCKET, SITE), "DenyShorterRetention"), {
            Sid: "DenyShorterRetention",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:BypassGovernanceRetention",
            Resource: `${BUCKET}/*`,
        });
    });

    it("like the other log buckets', allows only services, each bound to the account", () => {
        const all = [
            ...archiveStatements(BUCKET, SITE),
            ...configHistoryStatements(BUCKET, SITE),
            ...accessLogStatements(BUCKET, SITE),
        ];
        for (const s of allowed(all)) {
            assert.ok(typeof s.Principal === "object" && "Service" in s.Principal, s.Sid);
            assert.match(JSON.stringify(s.Condition), /aws:Source(Account|Arn)":"[^"]*123456789012/, s.Sid);
        }
        const objects = `${BUCKET}/AWSLogs/123456789012`;
        const look = "s3:GetBucketAcl s3:ListBucket";
        assert.deepStrictEqual(
            allowed(all).map(({ Sid, Principal, Action, Resource }) => [
                Sid,
                (Principal as { Service: string }).Service.replace(".amazonaws.com", ""),
                [Action].flat().join(" "),
                Resource,
            ]),
            [
                ["CloudTrailAclCheck", "cloudtrail", "s3:GetBucketAcl", BUCKET],
                ["CloudTrailWrite", "cloudtrail", "s3:PutObject", `${objects}/*`],
                ["LogDeliveryAclCheck", "delivery.logs", look, BUCKET],
                ["LogDeliveryWrite", "delivery.logs", "s3:PutObject", `${objects}/*`],
                ["ConfigAclCheck", "config", look, BUCKET],
                ["ConfigWrite", "config", "s3:PutObject", `${objects}/Config/*`],
                ["ServerAccessLogs", "logging.s3", "s3:PutObject", `${BUCKET}/*`],
            ],
        );
        // Buckets of the environment alone log there.
        assert.deepStrictEqual(bySid(all, "ServerAccessLogs")?.Condition?.["ArnLike"], {
            "aws:SourceArn": "arn:aws:s3:::integers-prod-*",
        });
    });
});

describe("an alert topic's policy", () => {
    const statements = topicPolicyStatements(TOPIC, SITE);

    it("denies publishing without TLS", () => {
        assert.deepStrictEqual(statements[0], {
            Sid: "DenyPlainTransport",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            Resource: TOPIC,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
        });
    });

    it("lets CloudWatch, Budgets and RDS publish for this account, EventBridge without a condition", () => {
        const conditions = allowed(statements).map((s) => [(s.Principal as { Service: string }).Service, s.Condition]);
        const account = { StringEquals: { "aws:SourceAccount": "123456789012" } };
        assert.deepStrictEqual(conditions, [
            ["cloudwatch.amazonaws.com", account],
            ["events.amazonaws.com", undefined],
            ["budgets.amazonaws.com", account],
            ["events.rds.amazonaws.com", account],
        ]);
    });
});

describe("the IAM guardrails", () => {
    const guardrails = { path: iamPathOf("prod"), permissionsBoundaryArn: BOUNDARY };

    it("give a role the environment's path and boundary", () => {
        // As the provider's class hands them over: with a name for what is not given, which it then has as an output.
        const given = { description: "d", path: undefined, permissionsBoundary: undefined, arn: undefined };
        assert.deepStrictEqual(withIamGuardrails("aws:iam/role:Role", given, guardrails), {
            path: "/integers-prod/",
            permissionsBoundary: BOUNDARY,
            description: "d",
            arn: undefined,
        });
    });

    it("give policies and instance profiles the path, and leave every other type alone", () => {
        assert.deepStrictEqual(withIamGuardrails("aws:iam/policy:Policy", {}, guardrails), { path: "/integers-prod/" });
        assert.deepStrictEqual(withIamGuardrails("aws:iam/instanceProfile:InstanceProfile", {}, guardrails), {
            path: "/integers-prod/",
        });
        assert.deepStrictEqual(withIamGuardrails("aws:s3/bucket:Bucket", { bucket: "b" }, guardrails), { bucket: "b" });
    });

    it("keep what a role sets itself", () => {
        const own = { path: "/other/", permissionsBoundary: "arn:own" };
        assert.deepStrictEqual(withIamGuardrails("aws:iam/role:Role", own, guardrails), own);
    });
});

describe("a service's trust policy", () => {
    it("lets the service assume the role for this account alone", () => {
        assert.deepStrictEqual(JSON.parse(serviceTrust("config.amazonaws.com", SITE)), {
            Version: "2012-10-17",
            Statement: [
                {
                    Sid: "AssumedByService",
                    Effect: "Allow",
                    Principal: { Service: "config.amazonaws.com" },
                    Action: "sts:AssumeRole",
                    Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
                },
            ],
        });
    });
});

describe("the image life cycle", () => {
    it("drops untagged images after 14 days and keeps the newest releases", () => {
        const [untagged, ...tagged] = imageLifecycle(50).rules;
        assert.deepStrictEqual(untagged?.selection, {
            tagStatus: "untagged",
            countType: "sinceImagePushed",
            countUnit: "days",
            countNumber: 14,
        });
        assert.deepStrictEqual(
            tagged.map(({ rulePriority, selection }) => ({ rulePriority, ...selection })),
            // Before the releases, or a busy month would expire the pooler that runs.
            [
                { rulePriority: 2, tagPatternList: ["pgbouncer-*"], countNumber: 10 },
                { rulePriority: 3, tagPatternList: ["collector-*"], countNumber: 10 },
                // ECR counts the twenty above here, too: without room for them, rare releases would expire.
                { rulePriority: 4, tagPatternList: ["*"], countNumber: 70 },
            ].map((rule) => ({ ...rule, tagStatus: "tagged", countType: "imageCountMoreThan" })),
        );
    });
});
