import * as assert from "node:assert";
import type { Recorder } from "../mocks";
import { baseline, keyArn, statementsOf } from "./fixture";

describe("SecurityBaseline: logs", () => {
    let r: Awaited<ReturnType<typeof baseline>>;
    before(async () => (r = await baseline()));

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
            for (const bucket of ["log-archive", "config-history"]) {
                const { rules } = r.one(type("LifecycleConfiguration"), `baseline-${bucket}-lifecycle`).inputs;
                const [rule, ...more] = rules as Record<string, unknown>[];
                assert.deepStrictEqual(more, [], bucket);
                assert.deepStrictEqual(rule?.["transitions"], [
                    { days: 30, storageClass: "STANDARD_IA" },
                    { days: 90, storageClass: "GLACIER_IR" },
                ]);
                assert.deepStrictEqual(rule?.["expiration"], { days: 400 });
                assert.deepStrictEqual(rule?.["noncurrentVersionExpiration"], { noncurrentDays: 90 });
                assert.deepStrictEqual(rule?.["abortIncompleteMultipartUpload"], { daysAfterInitiation: 7 });
            }
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

        it("keep access logs for a year, or for as long as the logs that they tell of", async () => {
            const days = (recorder: Recorder) => {
                const { rules } = recorder.one(type("LifecycleConfiguration"), "baseline-access-logs-lifecycle").inputs;
                return (rules as { expiration: { days: number } }[])[0]!.expiration.days;
            };
            const short = await baseline({ logRetentionDays: 180, objectLock: { enabled: false, reason: "a test" } });
            assert.deepStrictEqual([days(r), days(short)], [365, 180]);
        });

        it("refuse a lock that outlasts the retention, with both keys", async () => {
            await baseline({ logRetentionDays: 365 });
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
            // What Elasticsearch reads it by (R-OBS-5).
            assert.deepStrictEqual(r.result.logGroupNames, [group.inputs["name"]]);
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
            assert.deepStrictEqual(quiet.result.logGroupNames, []);
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
});
