import * as assert from "node:assert";
import { runInNewContext } from "node:vm";
import { UNDELIVERED_ALARMS } from "../../../components/security-baseline/alarm-table";
import { boundaryStatements } from "../../../components/security-baseline/boundary";
import {
    deployStatements,
    driftStatements,
    previewStatements,
} from "../../../components/security-baseline/ci-policies";
import { imageLifecycle } from "../../../components/security-baseline/image-lifecycle";
import type { Recorder } from "../mocks";
import { baseline, keyArn, statementsOf, topicArn } from "./fixture";

const SITE = { partition: "aws", region: "us-east-1", accountId: "123456789012" };

describe("SecurityBaseline", () => {
    let r: Recorder;
    before(async () => (r = await baseline()));

    it("is the parent of all that it makes", () => {
        const urn = /integers:foundation:SecurityBaseline::baseline$/;
        const children = r.resources.filter((x) => x.custom);
        assert.ok(children.length > 80);
        assert.deepStrictEqual(
            children.filter((x) => !urn.test(x.parent ?? "")).map((x) => x.name),
            [],
        );
    });

    it("makes nothing before what AWS asks for first", () => {
        const BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy";
        const RECORDER = "aws:cfg/recorder:Recorder";
        const CHANNEL = "aws:cfg/deliveryChannel:DeliveryChannel";
        const STATUS = "aws:cfg/recorderStatus:RecorderStatus";
        const HUB = "aws:securityhub/account:Account";
        const LINKED = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
        for (const [type, first, name] of [
            // "InsufficientS3BucketPolicyException", and a group that it cannot write to.
            ["aws:cloudtrail/trail:Trail", BUCKET_POLICY, "baseline-log-archive-policy"],
            ["aws:cloudtrail/trail:Trail", "aws:iam/rolePolicy:RolePolicy", "baseline-trail-role-policy"],
            // AWS Config: a channel of a recorder, into a bucket that lets it write; only then is the recorder started.
            [RECORDER, LINKED, "baseline-config-role"],
            [CHANNEL, RECORDER, "baseline-config"],
            [CHANNEL, BUCKET_POLICY, "baseline-config-history-policy"],
            [STATUS, CHANNEL, "baseline-config-channel"],
            // Security Hub's checks read what the recorder records.
            [HUB, STATUS, "baseline-config-status"],
            ["aws:securityhub/standardsSubscription:StandardsSubscription", HUB, "baseline-securityhub"],
            // KMS refuses a policy that names a role which does not exist.
            ["aws:kms/key:Key", LINKED, "baseline-autoscaling-role"],
        ] as const) {
            const made = r.ofType(type);
            const { urn } = r.one(first, name);
            assert.ok(made.length > 0 && made.every(({ waitsFor }) => waitsFor.includes(urn)), `${type} after ${name}`);
        }
    });

    it("keeps the roles that CI may write within the path and the boundary of the environment", () => {
        const roles = r.ofType("aws:iam/role:Role").filter(({ name }) => !name.startsWith("baseline-ci-"));
        const boundary = r.one("aws:iam/policy:Policy", "baseline-boundary").state["arn"];
        assert.deepStrictEqual(
            roles.map(({ name, inputs }) => [name, inputs["path"], inputs["permissionsBoundary"]]),
            [["baseline-trail-role", "/integers-staging/", boundary]],
        );
    });

    it("names every child after itself", () => {
        const others = r.resources.filter((x) => x.custom && !x.name.startsWith("baseline-"));
        assert.deepStrictEqual(others, []);
    });

    describe("keys", () => {
        it("are four, rotate, and wait 30 days before deletion", () => {
            const keys = r.ofType("aws:kms/key:Key");
            assert.deepStrictEqual(
                keys.map((k) => k.name).sort(),
                ["alerts", "data", "logs", "secrets"].map((p) => `baseline-key-${p}`),
            );
            for (const key of keys) {
                assert.strictEqual(key.inputs["enableKeyRotation"], true);
                assert.strictEqual(key.inputs["deletionWindowInDays"], 30);
                assert.strictEqual(key.protect, true);
            }
        });

        it("have an alias with the environment's name", () => {
            assert.deepStrictEqual(r.one("aws:kms/alias:Alias", "baseline-key-data-alias").inputs, {
                name: "alias/integers-staging-data",
                targetKeyId: "baseline-key-data-key-id",
            });
        });

        it("carry their purpose's policy for the provider's account and region", () => {
            const logs = statementsOf(r, "aws:kms/key:Key", "baseline-key-logs").map((s) => s.Sid);
            assert.deepStrictEqual(logs, [
                "AccountAdministers",
                "CloudWatchLogs",
                "CloudTrailEncrypt",
                "CloudTrailReadBack",
                "LogDeliveryToS3",
                "ConfigDelivery",
                "CallersOfCloudWatchLogs",
            ]);
            assert.match(
                r.one("aws:kms/key:Key", "baseline-key-logs").inputs["policy"] as string,
                /us-east-1:123456789012/,
            );
        });
    });

    describe("topics", () => {
        it("are critical, warning and info, each encrypted with the alerts key and with its policy", () => {
            for (const severity of ["critical", "warning", "info"]) {
                const { inputs } = r.one("aws:sns/topic:Topic", `baseline-topic-${severity}`);
                assert.strictEqual(inputs["name"], `integers-staging-${severity}`);
                assert.strictEqual(inputs["kmsMasterKeyId"], keyArn("alerts"));
                const statements = statementsOf(
                    r,
                    "aws:sns/topicPolicy:TopicPolicy",
                    `baseline-topic-${severity}-policy`,
                );
                assert.ok(statements.every((s) => s.Resource === topicArn(severity)));
                assert.strictEqual(statements.length, 5);
            }
            assert.strictEqual(r.ofType("aws:sns/topic:Topic").length, 3);
        });

        it("try an HTTPS endpoint that fails for most of the hour that SNS allows, not for a minute, for an alarm is told once", () => {
            for (const { inputs, name } of r.ofType("aws:sns/topic:Topic")) {
                const { http } = JSON.parse(String(inputs["deliveryPolicy"])) as {
                    http: { defaultHealthyRetryPolicy: Record<string, number | string> };
                };
                const { minDelayTarget, maxDelayTarget, numRetries } = http.defaultHealthyRetryPolicy;
                assert.strictEqual(minDelayTarget, maxDelayTarget, name);
                const seconds = Number(minDelayTarget) * Number(numRetries);
                assert.ok(seconds >= 45 * 60 && seconds <= 3600 && Number(numRetries) <= 100, `${name}: ${seconds} s`);
            }
        });

        it("tell, by the one for working hours, of a critical alert that a subscriber did not get (R-OBS-6)", () => {
            const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "baseline-topic-critical-undelivered");
            const seen = ["threshold", "comparisonOperator", "treatMissingData", "alarmActions"];
            assert.deepStrictEqual(
                seen.map((key) => inputs[key]),
                [0, "GreaterThanThreshold", "notBreaching", [topicArn("warning")]],
            );
            const metric = (metricName: string) => ({
                namespace: "AWS/SNS",
                metricName,
                stat: "Sum",
                period: 300,
                dimensions: { TopicName: "integers-staging-critical" },
            });
            const [failed, published, delivered, result] = inputs["metricQueries"] as Record<string, unknown>[];
            assert.deepStrictEqual(
                [failed, published, delivered].map((query) => [query!["id"], query!["metric"]]),
                [
                    ["failed", metric("NumberOfNotificationsFailed")],
                    ["published", metric("NumberOfMessagesPublished")],
                    ["delivered", metric("NumberOfNotificationsDelivered")],
                ],
            );
            assert.strictEqual(result!["returnData"], true);
        });

        it("count as undelivered what failed, and what was published with nobody to take it", () => {
            const [row] = UNDELIVERED_ALARMS;
            assert.ok(row !== undefined && "expression" in row);
            /** Metric math of the row, of counts in one period; without a value CloudWatch has none. */
            const undelivered = (values: { failed?: number; published?: number; delivered?: number }) => {
                const script = row.expression
                    .replace(/FILL\((\w+), 0\)/g, (_, name: keyof typeof values) => String(values[name] ?? 0))
                    .replace(/IF\(/g, "choose(")
                    .replace(/ AND /g, " && ");
                const choose = (condition: boolean, yes: number, no: number) => (condition ? yes : no);
                return Number(runInNewContext(script, { choose })) > row.threshold;
            };
            assert.strictEqual(undelivered({}), false);
            assert.strictEqual(undelivered({ published: 2, delivered: 2 }), false);
            assert.strictEqual(undelivered({ published: 1, delivered: 1, failed: 1 }), true);
            assert.strictEqual(undelivered({ published: 1 }), true);
        });

        it("are emailed to the configured addresses, by severity", async () => {
            const mailed = await baseline({ alertEmails: { critical: ["a@example.org", "b@example.org"] } });
            assert.deepStrictEqual(
                mailed
                    .ofType("aws:sns/topicSubscription:TopicSubscription")
                    .map(({ inputs }) => inputs)
                    .sort((a, b) => String(a["endpoint"]).localeCompare(String(b["endpoint"]))),
                ["a@example.org", "b@example.org"].map((endpoint) => ({
                    endpoint,
                    protocol: "email",
                    topic: topicArn("critical"),
                })),
            );
        });
    });

    it("keeps images immutable, scanned and encrypted with the data key", () => {
        const { inputs, protect } = r.one("aws:ecr/repository:Repository");
        assert.deepStrictEqual(inputs, {
            name: "integers-staging/rails",
            imageTagMutability: "IMMUTABLE",
            imageScanningConfiguration: { scanOnPush: true },
            encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: keyArn("data") }],
            forceDelete: false,
        });
        assert.strictEqual(protect, true);
        const lifecycle = r.one("aws:ecr/lifecyclePolicy:LifecyclePolicy").inputs;
        assert.deepStrictEqual(JSON.parse(lifecycle["policy"] as string), imageLifecycle(50));
    });

    describe("budgets", () => {
        const notifications = [
            {
                comparisonOperator: "GREATER_THAN",
                notificationType: "FORECASTED",
                threshold: 80,
                thresholdType: "PERCENTAGE",
                subscriberSnsTopicArns: [topicArn("warning")],
            },
            {
                comparisonOperator: "GREATER_THAN",
                notificationType: "ACTUAL",
                threshold: 100,
                thresholdType: "PERCENTAGE",
                subscriberSnsTopicArns: [topicArn("critical")],
            },
        ];

        it("warn at 80 % of the forecast and alarm at 100 % spent", () => {
            assert.deepStrictEqual(r.one("aws:budgets/budget:Budget").inputs, {
                name: "integers-staging-monthly",
                budgetType: "COST",
                timeUnit: "MONTHLY",
                limitAmount: "1500",
                limitUnit: "USD",
                costFilters: [],
                notifications,
            });
        });

        it("count single services and the environment's tag by choice", async () => {
            const split = await baseline({
                budgetScope: "environment-tag",
                serviceBudgetsUsd: { "Amazon Relational Database Service": 400 },
            });
            const tag = { name: "TagKeyValue", values: ["user:Environment$staging"] };
            const service = split.one(
                "aws:budgets/budget:Budget",
                "baseline-budget-amazon-relational-database-service",
            );
            assert.strictEqual(service.inputs["limitAmount"], "400");
            assert.deepStrictEqual(service.inputs["costFilters"], [
                tag,
                { name: "Service", values: ["Amazon Relational Database Service"] },
            ]);
            // Of one name, the budget of the account would keep the filter, which the provider does not take away.
            const monthly = split.one("aws:budgets/budget:Budget", "baseline-budget-monthly-environment-tag").inputs;
            assert.deepStrictEqual(
                [monthly["name"], monthly["costFilters"]],
                ["integers-staging-monthly-environment-tag", [tag]],
            );
        });
    });

    describe("CI roles", () => {
        const subject = (recorder: Recorder, role: string) =>
            statementsOf(recorder, "aws:iam/role:Role", role)[0]?.Condition?.["StringEquals"]?.[
                "token.actions.githubusercontent.com:sub"
            ];

        it("trust GitHub's provider, with AWS's audience", () => {
            assert.deepStrictEqual(r.one("aws:iam/openIdConnectProvider:OpenIdConnectProvider").inputs, {
                url: "https://token.actions.githubusercontent.com",
                clientIdLists: ["sts.amazonaws.com"],
            });
        });

        it("are assumed by pull requests to preview, by main to look for drift, by the environment to deploy", () => {
            assert.strictEqual(subject(r, "baseline-ci-preview"), "repo:acme/integers:pull_request");
            assert.strictEqual(subject(r, "baseline-ci-drift"), "repo:acme/integers:ref:refs/heads/main");
            assert.strictEqual(subject(r, "baseline-ci-deploy"), "repo:acme/integers:environment:staging");
        });

        it("read only to preview and to look for drift, and are power users to deploy; both lie outside of the path that CI may write", () => {
            const managed = (role: string) =>
                r.one("aws:iam/rolePolicyAttachment:RolePolicyAttachment", `${role}-managed`).inputs["policyArn"];
            assert.strictEqual(managed("baseline-ci-preview"), "arn:aws:iam::aws:policy/ReadOnlyAccess");
            assert.strictEqual(managed("baseline-ci-drift"), "arn:aws:iam::aws:policy/ReadOnlyAccess");
            assert.strictEqual(managed("baseline-ci-deploy"), "arn:aws:iam::aws:policy/PowerUserAccess");
            for (const role of ["baseline-ci-preview", "baseline-ci-drift", "baseline-ci-deploy"]) {
                assert.strictEqual(r.one("aws:iam/role:Role", role).inputs["path"], undefined);
            }
            assert.strictEqual(r.one("aws:iam/policy:Policy", "baseline-boundary").inputs["path"], undefined);
        });

        it("hold what is granted and denied each of them, and the boundary what none may pass", () => {
            const held = (role: string) =>
                statementsOf(r, "aws:iam/rolePolicy:RolePolicy", `baseline-ci-${role}-policy`);
            assert.deepStrictEqual(held("preview"), previewStatements(SITE, "integers-staging"));
            assert.deepStrictEqual(held("drift"), driftStatements(SITE, "integers-staging", "staging"));
            const boundary = r.one("aws:iam/policy:Policy", "baseline-boundary").state["arn"] as string;
            assert.deepStrictEqual(held("deploy"), deployStatements(SITE, "/integers-staging/", boundary));
            assert.deepStrictEqual(
                statementsOf(r, "aws:iam/policy:Policy", "baseline-boundary"),
                boundaryStatements(SITE, "/integers-staging/"),
            );
        });

        it("use the provider that the account already has, by choice", async () => {
            const providerArn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
            const shared = await baseline({ ciOidcProvider: { create: false, providerArn } });
            assert.strictEqual(shared.ofType("aws:iam/openIdConnectProvider:OpenIdConnectProvider").length, 0);
            assert.deepStrictEqual(statementsOf(shared, "aws:iam/role:Role", "baseline-ci-deploy")[0]?.Principal, {
                Federated: providerArn,
            });
        });
    });

    it("gives two environments of one account no physical name in common", async () => {
        const NAMES = ["name", "bucket", "analyzerName"];
        const namesOf = (recorder: Recorder) =>
            recorder.resources
                .filter((x) =>
                    /:(Bucket|Topic|Trail|Alias|Repository|Budget|Role|Policy|LogGroup|EventRule)$/.test(x.type),
                )
                .flatMap((x) => NAMES.map((n) => x.inputs[n]).filter((v) => v !== undefined));
        const prod = new Set(namesOf(await baseline({ environment: "prod" })));
        const staging = namesOf(r);
        assert.ok(staging.length >= 20);
        assert.deepStrictEqual(
            staging.filter((name) => prod.has(name)),
            [],
        );
    });
});
