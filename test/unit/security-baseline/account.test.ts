import * as assert from "node:assert";
import type { Recorder } from "../mocks";
import type { SecurityBaselineArgs } from "../../../components/security-baseline";
import { FINDING_ROUTES } from "../../../components/security-baseline/finding-routes";
import { baseline, keyArn, topicArn } from "./fixture";

describe("SecurityBaseline: the account", () => {
    let r: Recorder;
    before(async () => (r = await baseline()));

    describe("detection", () => {
        it("records every resource, global ones too, into a bucket without lock, and is switched on", () => {
            assert.deepStrictEqual(r.one("aws:cfg/recorder:Recorder").inputs["recordingGroup"], {
                allSupported: true,
                includeGlobalResourceTypes: true,
            });
            const channel = r.one("aws:cfg/deliveryChannel:DeliveryChannel").inputs;
            assert.strictEqual(channel["s3BucketName"], "integers-staging-config-history-123456789012-us-east-1");
            assert.strictEqual(channel["s3KmsKeyArn"], keyArn("logs"));
            const role = r.one("aws:iam/serviceLinkedRole:ServiceLinkedRole", "baseline-config-role");
            assert.ok(r.one("aws:cfg/recorder:Recorder").waitsFor.includes(role.urn));
            assert.deepStrictEqual(r.one("aws:cfg/recorderStatus:RecorderStatus").inputs, {
                name: "integers-staging",
                isEnabled: true,
            });
        });

        it("switches each GuardDuty feature on or off, never leaves one as it was", () => {
            // Findings that change are told within a quarter of an hour; GuardDuty's own choice is six hours.
            assert.deepStrictEqual(r.one("aws:guardduty/detector:Detector").inputs, {
                enable: true,
                findingPublishingFrequency: "FIFTEEN_MINUTES",
            });
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
            const further = features.filter((f) => "additionalConfigurations" in f);
            assert.deepStrictEqual(
                further.map((f) => f["name"]),
                ["RUNTIME_MONITORING"],
            );
            assert.deepStrictEqual(
                further[0]?.["additionalConfigurations"],
                ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"].map((name) => ({
                    name,
                    status: "DISABLED",
                })),
            );
            assert.strictEqual(r.one("aws:guardduty/detector:Detector").inputs["enable"], true);
        });

        it("checks FSBP and CIS 5.0 of the region in Security Hub, not AWS's default choice", () => {
            const hub = r.one("aws:securityhub/account:Account").inputs;
            assert.deepStrictEqual([hub["enableDefaultStandards"], hub["autoEnableControls"]], [false, true]);
            assert.deepStrictEqual(
                r
                    .ofType("aws:securityhub/standardsSubscription:StandardsSubscription")
                    .map((s) => s.inputs["standardsArn"])
                    .sort(),
                [
                    "arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
                    "arn:aws:securityhub:us-east-1::standards/cis-aws-foundations-benchmark/v/5.0.0",
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
                "integers-staging-access-analyzer-public": topicArn("critical"),
                "integers-staging-trail-tampered": topicArn("critical"),
                "integers-staging-archive-tampered": topicArn("critical"),
                "integers-staging-watch-ended": topicArn("critical"),
                "integers-staging-guardduty-off": topicArn("critical"),
                "integers-staging-key-endangered": topicArn("critical"),
                "integers-staging-key-policy-changed": topicArn("warning"),
                "integers-staging-backups-endangered": topicArn("critical"),
                "integers-staging-backups-off": topicArn("critical"),
                "integers-staging-root-signed-in": topicArn("critical"),
                "integers-staging-lasting-access": topicArn("warning"),
                "integers-staging-account-abused": topicArn("critical"),
                "integers-staging-aws-health": topicArn("warning"),
                "integers-staging-zone-left": topicArn("warning"),
                "integers-staging-image-critical": topicArn("warning"),
                "integers-staging-rotation-failed": topicArn("warning"),
            });
            assert.ok(targets.every((t) => t["roleArn"] === undefined));
        });

        it("can be switched off service by service", async () => {
            const off = await baseline({ guardDutyEnabled: false, securityHubEnabled: false, configEnabled: false });
            const kinds = off.resources.map((x) => x.type);
            assert.ok(!kinds.some((t) => /^aws:(guardduty|securityhub|cfg)\//.test(t)));
            // What was recorded is kept: switching the recorder off may not take it away.
            assert.strictEqual(off.one("aws:s3/bucket:Bucket", "baseline-config-history").protect, true);
            // An organization may run them: what they find is told all the same.
            assert.strictEqual(off.ofType("aws:cloudwatch/eventRule:EventRule").length, FINDING_ROUTES.length);
            const recorded = await baseline({ securityHubEnabled: false });
            assert.strictEqual(recorded.ofType("aws:securityhub/account:Account").length, 0);
            assert.strictEqual(recorded.ofType("aws:cfg/recorder:Recorder").length, 1);
        });

        it("refuses Security Hub without AWS Config, with the fix", async () => {
            await assert.rejects(baseline({ configEnabled: false }), /Set foundation:configEnabled to true/);
        });
    });

    describe("account settings", () => {
        const SINGLETONS =
            /^aws:(guardduty|securityhub|cfg|ebs|accessanalyzer|arczonalshift)\/|accountPublicAccessBlock|accountPasswordPolicy|instanceMetadataDefaults|imageBlockPublicAccess|serviceSetting|serviceLinkedRole|eventRule/;

        it("encrypt volumes with the data key, whatever a request says", () => {
            assert.strictEqual(r.one("aws:ebs/encryptionByDefault:EncryptionByDefault").inputs["enabled"], true);
            const key = r.one("aws:ebs/defaultKmsKey:DefaultKmsKey");
            assert.strictEqual(key.inputs["keyArn"], keyArn("data"));
            assert.ok(key.deleteBeforeReplace, "a region has one: the old goes first");
        });

        it("block public buckets, snapshots, images and documents, and require IMDSv2", () => {
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
            assert.deepStrictEqual(r.one("aws:ssm/serviceSetting:ServiceSetting").inputs, {
                settingId: "/ssm/documents/console/public-sharing-permission",
                settingValue: "Disable",
            });
            assert.strictEqual(
                r.one("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults").inputs["httpTokens"],
                "required",
            );
        });

        it("have AWS tell of a zone that it leaves itself", () => {
            assert.deepStrictEqual(
                r.one("aws:arczonalshift/autoshiftObserverNotificationStatus:AutoshiftObserverNotificationStatus")
                    .inputs,
                { status: "ENABLED" },
            );
        });

        it("watch for access from outside, and set the password policy by choice", async () => {
            assert.strictEqual(r.one("aws:accessanalyzer/analyzer:Analyzer").inputs["type"], "ACCOUNT");
            assert.deepStrictEqual(r.one("aws:iam/accountPasswordPolicy:AccountPasswordPolicy").inputs, {
                minimumPasswordLength: 14,
                passwordReusePrevention: 24,
                requireLowercaseCharacters: true,
                requireNumbers: true,
                requireSymbols: true,
                requireUppercaseCharacters: true,
                allowUsersToChangePassword: true,
            });
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

        it("make the roles of EC2 Auto Scaling and of Config only where the account lacks them", async () => {
            const made = async (change: Partial<SecurityBaselineArgs>) =>
                (await baseline(change))
                    .ofType("aws:iam/serviceLinkedRole:ServiceLinkedRole")
                    .map(({ inputs }) => inputs["awsServiceName"])
                    .sort();
            assert.deepStrictEqual(await made({}), ["autoscaling.amazonaws.com", "config.amazonaws.com"]);
            assert.deepStrictEqual(await made({ createAutoScalingRole: false }), ["config.amazonaws.com"]);
            assert.deepStrictEqual(await made({ createConfigRole: false }), ["autoscaling.amazonaws.com"]);
            const unrecorded = { configEnabled: false, securityHubEnabled: false };
            assert.deepStrictEqual(await made(unrecorded), ["autoscaling.amazonaws.com"]);
            assert.deepStrictEqual(await made({ accountSingletons: false }), []);
        });
    });
});

describe("SecurityBaseline refuses", () => {
    const wrong: [change: Partial<SecurityBaselineArgs>, message: RegExp][] = [
        [{ logRetentionDays: 90 }, /foundation:logRetentionDays is 90; allowed are whole numbers from 180 to 3653/],
        [{ logRetentionDays: NaN }, /foundation:logRetentionDays is NaN/],
        [{ imagesToKeep: 0 }, /foundation:imagesToKeep is 0; allowed are whole numbers from 10 to 1000/],
        [{ trailLogGroupDays: 100 }, /foundation:trailLogGroupDays is 100; allowed are the days/],
        [{ objectLock: { enabled: true, mode: "GOVERNANCE", days: 0 } }, /foundation:objectLock.days is 0/],
        [{ objectLock: { enabled: true, mode: "GOVERNANCE", days: 3654 } }, /foundation:objectLock.days is 3654/],
        [{ monthlyBudgetUsd: 0 }, /foundation:monthlyBudgetUsd is 0; allowed are numbers from 0.01/],
        [{ serviceBudgetsUsd: { "EC2 - Other": -1 } }, /foundation:serviceBudgetsUsd of "EC2 - Other" is -1/],
        [
            { serviceBudgetsUsd: { "EC2 - Other": 1, "EC2 Other": 1 } },
            /serviceBudgetsUsd has "EC2 Other", whose budget would have the name of that of "EC2 - Other"/,
        ],
        [{ monthlyBudgetUsd: 100_000_001 }, /foundation:monthlyBudgetUsd is 100000001; .* to 100000000/],
        [{ serviceBudgetsUsd: { Monthly: 1 } }, /has "Monthly", .* of that of foundation:monthlyBudgetUsd/],
        [
            { budgetScope: "environment-tag", serviceBudgetsUsd: { "Monthly environment tag": 1 } },
            /has "Monthly environment tag", .* of that of foundation:monthlyBudgetUsd/,
        ],
    ];
    for (const [change, message] of wrong) {
        it(message.source, () => assert.rejects(baseline(change), message));
    }
    it("no trail that is not sent to CloudWatch", () => baseline({ trailLogGroupDays: 0 }));
    it("no lock of a single day", () => baseline({ objectLock: { enabled: true, mode: "GOVERNANCE", days: 1 } }));
});
