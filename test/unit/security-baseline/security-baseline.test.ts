import * as assert from "node:assert";
import { SecurityBaseline, type SecurityBaselineArgs } from "../../../components/security-baseline";
import type { Statement } from "../../../components/shared/policy-document";
import { type Recorder, record } from "../mocks";

const ARGS: SecurityBaselineArgs = {
    environment: "staging",
    accountSingletons: true,
    createAutoScalingRole: true,
    deletionGuard: { protect: true },
    logRetentionDays: 400,
    objectLock: { enabled: true, mode: "COMPLIANCE", days: 365 },
    trailDataEvents: [],
    trailLogGroupDays: 90,
    configEnabled: true,
    guardDutyEnabled: true,
    guardDutyFeatures: ["s3", "malware"],
    securityHubEnabled: true,
    securityHubStandards: ["fsbp", "cis"],
    alertEmails: {},
    imagesToKeep: 50,
    monthlyBudgetUsd: 1500,
    serviceBudgetsUsd: {},
    budgetScope: "account",
    passwordPolicy: true,
    ciRepository: "acme/integers",
    ciOidcProvider: { create: true },
};

const baseline = (change: Partial<SecurityBaselineArgs> = {}): Promise<Recorder> =>
    record(() => new SecurityBaseline("baseline", { ...ARGS, ...change }), {
        outputs: { "aws:kms/key:Key": ({ name }) => ({ keyId: `${name}-key-id` }) },
    });

const keyArn = (purpose: string) => `arn:aws:kms:us-east-1:123456789012:Key/baseline-key-${purpose}`;
const topicArn = (severity: string) => `arn:aws:sns:us-east-1:123456789012:Topic/baseline-topic-${severity}`;

function statementsOf(r: Recorder, type: string, name: string): Statement[] {
    const { inputs } = r.one(type, name);
    return (JSON.parse((inputs["policy"] ?? inputs["assumeRolePolicy"]) as string) as { Statement: Statement[] })
        .Statement;
}

describe("SecurityBaseline", () => {
    let r: Recorder;
    before(async () => (r = await baseline()));

    it("is the parent of all that it makes, and registers its outputs", () => {
        const urn = /integers:foundation:SecurityBaseline::baseline$/;
        const children = r.resources.filter((x) => x.custom);
        assert.ok(children.length > 80);
        assert.deepStrictEqual(
            children.filter((x) => !urn.test(x.parent ?? "")).map((x) => x.name),
            [],
        );
        assert.ok(r.registeredOutputs.some((u) => urn.test(u)));
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
                "AccountUsesThroughServices",
                "AccountGrantsToServices",
                "CloudWatchLogs",
                "CloudTrailEncrypt",
                "CloudTrailReadBack",
                "LogDeliveryToS3",
                "ConfigDelivery",
            ]);
            assert.match(
                r.one("aws:kms/key:Key", "baseline-key-logs").inputs["policy"] as string,
                /us-east-1:123456789012/,
            );
        });
    });

    describe("log buckets", () => {
        const type = (setting: string) => `aws:s3/bucket${setting}:Bucket${setting}`;
        const buckets = ["baseline-access-logs", "baseline-config-history", "baseline-log-archive"];

        it("are private, versioned, owner-enforced, TLS only and protected, all three", () => {
            assert.deepStrictEqual(
                r
                    .ofType("aws:s3/bucket:Bucket")
                    .map((b) => b.name)
                    .sort(),
                buckets,
            );
            for (const name of buckets) {
                const bucket = r.one("aws:s3/bucket:Bucket", name);
                assert.strictEqual(bucket.protect, true);
                assert.strictEqual(bucket.inputs["forceDestroy"], false);
                assert.deepStrictEqual(r.one(type("PublicAccessBlock"), `${name}-public-access`).inputs, {
                    bucket: `${name}-id`,
                    blockPublicAcls: true,
                    blockPublicPolicy: true,
                    ignorePublicAcls: true,
                    restrictPublicBuckets: true,
                });
                assert.deepStrictEqual(
                    r.one(type("Versioning"), `${name}-versioning`).inputs["versioningConfiguration"],
                    {
                        status: "Enabled",
                    },
                );
                assert.deepStrictEqual(r.one(type("OwnershipControls"), `${name}-ownership`).inputs["rule"], {
                    objectOwnership: "BucketOwnerEnforced",
                });
                const [tlsOnly] = statementsOf(r, type("Policy"), `${name}-policy`);
                assert.strictEqual(tlsOnly?.Effect, "Deny");
                assert.deepStrictEqual(tlsOnly?.Condition, { Bool: { "aws:SecureTransport": "false" } });
            }
        });

        it("have the account and region in their name", () => {
            assert.strictEqual(
                r.one("aws:s3/bucket:Bucket", "baseline-log-archive").inputs["bucket"],
                "integers-staging-log-archive-123456789012-us-east-1",
            );
        });

        it("are encrypted with the logs key, but for access logs, which S3 delivers to SSE-S3 alone", () => {
            const rules = (name: string) => r.one(type("ServerSideEncryptionConfiguration"), name).inputs["rules"];
            const kms = [
                {
                    applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn("logs") },
                    bucketKeyEnabled: true,
                },
            ];
            assert.deepStrictEqual(rules("baseline-log-archive-encryption"), kms);
            assert.deepStrictEqual(rules("baseline-config-history-encryption"), kms);
            assert.deepStrictEqual(rules("baseline-access-logs-encryption"), [
                { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
            ]);
        });

        it("move to STANDARD_IA after 30 days, GLACIER_IR after 90, and expire as configured", () => {
            const [rule] = r.one(type("LifecycleConfiguration"), "baseline-log-archive-lifecycle").inputs[
                "rules"
            ] as Record<string, unknown>[];
            assert.deepStrictEqual(rule?.["transitions"], [
                { days: 30, storageClass: "STANDARD_IA" },
                { days: 90, storageClass: "GLACIER_IR" },
            ]);
            assert.deepStrictEqual(rule?.["expiration"], { days: 400 });
            assert.deepStrictEqual(rule?.["noncurrentVersionExpiration"], { noncurrentDays: 90 });
            assert.deepStrictEqual(rule?.["abortIncompleteMultipartUpload"], { daysAfterInitiation: 7 });
        });

        it("lock objects in the archive alone: neither AWS Config nor access logs can be delivered to a locked bucket", () => {
            assert.deepStrictEqual(
                r
                    .ofType("aws:s3/bucket:Bucket")
                    .filter((b) => b.inputs["objectLockEnabled"] === true)
                    .map((b) => b.name),
                ["baseline-log-archive"],
            );
            assert.deepStrictEqual(r.one(type("ObjectLockConfiguration")).inputs, {
                bucket: "baseline-log-archive-id",
                rule: { defaultRetention: { mode: "COMPLIANCE", days: 365 } },
            });
        });

        it("log who reads them, each under its prefix of the access-log bucket, which does not log itself", () => {
            assert.deepStrictEqual(
                r
                    .ofType(type("Logging"))
                    .map((l) => [l.inputs["bucket"], l.inputs["targetBucket"], l.inputs["targetPrefix"]])
                    .sort(),
                ["config-history", "log-archive"].map((b) => [
                    `baseline-${b}-id`,
                    "integers-staging-access-logs-123456789012-us-east-1",
                    `${b}/`,
                ]),
            );
            // Before its policy stands, that bucket lets nobody log into it.
            const policy = r.one(type("Policy"), "baseline-access-logs-policy").urn;
            assert.ok(r.ofType(type("Logging")).every((l) => l.waitsFor.includes(policy)));
        });

        it("are left unprotected and emptied on destroy by the opt-out with a reason, keys and images too", async () => {
            const free = await baseline({ deletionGuard: { protect: false, reason: "rebuilt from code" } });
            assert.deepStrictEqual(
                free.resources.filter((x) => x.protect).map((x) => x.name),
                [],
            );
            assert.ok(free.ofType("aws:s3/bucket:Bucket").every((b) => b.inputs["forceDestroy"] === true));
            assert.strictEqual(free.one("aws:ecr/repository:Repository").inputs["forceDelete"], true);
        });

        it("have no object lock by the opt-out with a reason", async () => {
            const unlocked = await baseline({ objectLock: { enabled: false, reason: "has to be destroyed" } });
            assert.strictEqual(unlocked.ofType(type("ObjectLockConfiguration")).length, 0);
            assert.ok(unlocked.ofType("aws:s3/bucket:Bucket").every((b) => b.inputs["objectLockEnabled"] === false));
        });

        it("refuse a lock that outlasts the retention, with both keys", async () => {
            await assert.rejects(
                baseline({ logRetentionDays: 180 }),
                /locks logs for 365 days, but logRetentionDays expires them after 180.*foundation:objectLock\.days/s,
            );
        });
    });

    describe("trail", () => {
        it("records all regions and global services, validated and encrypted, into the archive", () => {
            const { inputs } = r.one("aws:cloudtrail/trail:Trail");
            assert.deepStrictEqual(
                { ...inputs, cloudWatchLogsGroupArn: undefined, cloudWatchLogsRoleArn: undefined },
                {
                    name: "integers-staging",
                    s3BucketName: "integers-staging-log-archive-123456789012-us-east-1",
                    isMultiRegionTrail: true,
                    includeGlobalServiceEvents: true,
                    enableLogFileValidation: true,
                    enableLogging: true,
                    kmsKeyId: keyArn("logs"),
                    advancedEventSelectors: [
                        {
                            name: "Management events",
                            fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }],
                        },
                    ],
                    cloudWatchLogsGroupArn: undefined,
                    cloudWatchLogsRoleArn: undefined,
                },
            );
        });

        it("goes to an encrypted log group, by a role that may only write there", () => {
            const group = r.one("aws:cloudwatch/logGroup:LogGroup");
            assert.strictEqual(group.inputs["retentionInDays"], 90);
            assert.strictEqual(group.inputs["kmsKeyId"], keyArn("logs"));
            const arn = "arn:aws:cloudwatch:us-east-1:123456789012:LogGroup/baseline-trail-logs";
            assert.strictEqual(r.one("aws:cloudtrail/trail:Trail").inputs["cloudWatchLogsGroupArn"], `${arn}:*`);
            assert.deepStrictEqual(statementsOf(r, "aws:iam/rolePolicy:RolePolicy", "baseline-trail-role-policy"), [
                {
                    Sid: "WriteTrail",
                    Effect: "Allow",
                    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                    Resource: `${arn}:log-stream:*`,
                },
            ]);
        });

        it("stays out of CloudWatch Logs where that is set to 0 days", async () => {
            const quiet = await baseline({ trailLogGroupDays: 0 });
            assert.strictEqual(quiet.ofType("aws:cloudwatch/logGroup:LogGroup").length, 0);
            assert.strictEqual(quiet.one("aws:cloudtrail/trail:Trail").inputs["cloudWatchLogsGroupArn"], undefined);
        });

        it("records data events by choice, without CloudTrail's own writes to the archive", async () => {
            const data = await baseline({ trailDataEvents: ["s3", "lambda"] });
            const selectors = data.one("aws:cloudtrail/trail:Trail").inputs["advancedEventSelectors"] as {
                fieldSelectors: unknown[];
            }[];
            assert.deepStrictEqual(
                selectors.slice(1).map((s) => s.fieldSelectors),
                [
                    [
                        { field: "eventCategory", equals: ["Data"] },
                        { field: "resources.type", equals: ["AWS::S3::Object"] },
                        {
                            field: "resources.ARN",
                            notStartsWiths: ["arn:aws:s3:us-east-1:123456789012:Bucket/baseline-log-archive/"],
                        },
                    ],
                    [
                        { field: "eventCategory", equals: ["Data"] },
                        { field: "resources.type", equals: ["AWS::Lambda::Function"] },
                    ],
                ],
            );
        });
    });

    describe("detection", () => {
        it("records every resource, global ones too, into a bucket without lock, and is switched on", () => {
            assert.deepStrictEqual(r.one("aws:cfg/recorder:Recorder").inputs["recordingGroup"], {
                allSupported: true,
                includeGlobalResourceTypes: true,
            });
            const channel = r.one("aws:cfg/deliveryChannel:DeliveryChannel").inputs;
            assert.strictEqual(channel["s3BucketName"], "integers-staging-config-history-123456789012-us-east-1");
            assert.strictEqual(channel["s3KmsKeyArn"], keyArn("logs"));
            assert.deepStrictEqual(r.one("aws:cfg/recorderStatus:RecorderStatus").inputs, {
                name: "integers-staging",
                isEnabled: true,
            });
        });

        it("switches each GuardDuty feature on or off, never leaves one as it was", () => {
            const features = r.ofType("aws:guardduty/detectorFeature:DetectorFeature").map(({ inputs }) => inputs);
            assert.deepStrictEqual(Object.fromEntries(features.map((f) => [f["name"], f["status"]])), {
                S3_DATA_EVENTS: "ENABLED",
                EKS_AUDIT_LOGS: "DISABLED",
                EBS_MALWARE_PROTECTION: "ENABLED",
                RDS_LOGIN_EVENTS: "DISABLED",
                LAMBDA_NETWORK_LOGS: "DISABLED",
                RUNTIME_MONITORING: "DISABLED",
            });
            // What GuardDuty reports of a feature and the program does not name, the provider replaces in every run.
            const runtime = features.find((f) => f["name"] === "RUNTIME_MONITORING");
            assert.deepStrictEqual(
                runtime?.["additionalConfigurations"],
                ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"].map((name) => ({
                    name,
                    status: "DISABLED",
                })),
            );
            assert.strictEqual(r.one("aws:guardduty/detector:Detector").inputs["enable"], true);
        });

        it("checks FSBP and CIS 3.0 of the region in Security Hub, not AWS's default choice", () => {
            assert.strictEqual(r.one("aws:securityhub/account:Account").inputs["enableDefaultStandards"], false);
            assert.deepStrictEqual(
                r
                    .ofType("aws:securityhub/standardsSubscription:StandardsSubscription")
                    .map((s) => s.inputs["standardsArn"])
                    .sort(),
                [
                    "arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
                    "arn:aws:securityhub:us-east-1::standards/cis-aws-foundations-benchmark/v/3.0.0",
                ],
            );
        });

        it("sends each finding to its topic, by the topic's policy and no role", () => {
            const targets = r.ofType("aws:cloudwatch/eventTarget:EventTarget").map(({ inputs }) => inputs);
            assert.deepStrictEqual(Object.fromEntries(targets.map((t) => [t["rule"], t["arn"]])), {
                "integers-staging-guardduty-high": topicArn("critical"),
                "integers-staging-guardduty-medium": topicArn("warning"),
                "integers-staging-securityhub-critical": topicArn("critical"),
                "integers-staging-securityhub-high": topicArn("warning"),
                "integers-staging-access-analyzer": topicArn("warning"),
                "integers-staging-trail-tampered": topicArn("critical"),
                "integers-staging-key-endangered": topicArn("critical"),
            });
            assert.ok(targets.every((t) => t["roleArn"] === undefined));
        });

        it("can be switched off service by service", async () => {
            const off = await baseline({ guardDutyEnabled: false, securityHubEnabled: false, configEnabled: false });
            const kinds = off.resources.map((x) => x.type);
            assert.ok(!kinds.some((t) => /^aws:(guardduty|securityhub|cfg)\//.test(t)));
            assert.ok(!off.resources.some((x) => x.name === "baseline-config-history"));
        });

        it("refuses Security Hub without AWS Config, with the fix", async () => {
            await assert.rejects(baseline({ configEnabled: false }), /Set foundation:configEnabled to true/);
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
                assert.strictEqual(statements.length, 6);
            }
            assert.strictEqual(r.ofType("aws:sns/topic:Topic").length, 3);
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
            assert.deepStrictEqual(
                split.one("aws:budgets/budget:Budget", "baseline-budget-monthly").inputs["costFilters"],
                [tag],
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

        it("use the provider that the account already has, by choice", async () => {
            const providerArn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
            const shared = await baseline({ ciOidcProvider: { create: false, providerArn } });
            assert.strictEqual(shared.ofType("aws:iam/openIdConnectProvider:OpenIdConnectProvider").length, 0);
            assert.deepStrictEqual(statementsOf(shared, "aws:iam/role:Role", "baseline-ci-deploy")[0]?.Principal, {
                Federated: providerArn,
            });
        });
    });

    describe("account settings", () => {
        const SINGLETONS =
            /^aws:(guardduty|securityhub|cfg|ebs|accessanalyzer)\/|accountPublicAccessBlock|accountPasswordPolicy|instanceMetadataDefaults|imageBlockPublicAccess|serviceLinkedRole|eventRule/;

        it("encrypt volumes with the data key, whatever a request says", () => {
            assert.strictEqual(r.one("aws:ebs/encryptionByDefault:EncryptionByDefault").inputs["enabled"], true);
            assert.strictEqual(r.one("aws:ebs/defaultKmsKey:DefaultKmsKey").inputs["keyArn"], keyArn("data"));
        });

        it("block public buckets, snapshots and images, and require IMDSv2", () => {
            assert.deepStrictEqual(r.one("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock").inputs, {
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            });
            assert.deepStrictEqual(r.one("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess").inputs, {
                state: "block-all-sharing",
            });
            assert.deepStrictEqual(r.one("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess").inputs, {
                state: "block-new-sharing",
            });
            assert.strictEqual(
                r.one("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults").inputs["httpTokens"],
                "required",
            );
        });

        it("watch for access from outside, and set the password policy by choice", async () => {
            assert.strictEqual(r.one("aws:accessanalyzer/analyzer:Analyzer").inputs["type"], "ACCOUNT");
            assert.strictEqual(
                r.one("aws:iam/accountPasswordPolicy:AccountPasswordPolicy").inputs["minimumPasswordLength"],
                14,
            );
            const without = await baseline({ passwordPolicy: false });
            assert.strictEqual(without.ofType("aws:iam/accountPasswordPolicy:AccountPasswordPolicy").length, 0);
        });

        it("belong to one environment of an account: another one makes none, and still has keys, trail, topics", async () => {
            const second = await baseline({ accountSingletons: false });
            assert.deepStrictEqual(
                second.resources.filter((x) => SINGLETONS.test(x.type)).map((x) => x.name),
                [],
            );
            assert.strictEqual(second.ofType("aws:kms/key:Key").length, 4);
            assert.strictEqual(second.ofType("aws:cloudtrail/trail:Trail").length, 1);
            assert.strictEqual(second.ofType("aws:sns/topic:Topic").length, 3);
        });

        it("make EC2 Auto Scaling's role only where the account lacks it", async () => {
            assert.strictEqual(r.ofType("aws:iam/serviceLinkedRole:ServiceLinkedRole").length, 1);
            const has = await baseline({ createAutoScalingRole: false });
            assert.strictEqual(has.ofType("aws:iam/serviceLinkedRole:ServiceLinkedRole").length, 0);
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
