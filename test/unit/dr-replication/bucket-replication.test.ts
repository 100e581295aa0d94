/** What S3 copies into the second region: compiled assets, and the audit trail (R-DR-1, R-SEC-2). */
import * as assert from "node:assert";
import { type LayerRun, runLayer } from "../layers";
import type { Registration } from "../mocks";

const FIRST = "us-east-1";
const SECOND = "us-west-2";

/** Of each statement of a role's policy: actions, resource, and the service that a key may be used through. */
const permissionsOf = ({ inputs }: Registration): unknown[][] => {
    const { Statement } = JSON.parse(inputs["policy"] as string) as {
        Statement: { Action: string[]; Resource: string; Condition?: { StringLike: Record<string, string> } }[];
    };
    return Statement.map(({ Action, Resource, Condition }) => [
        Action.join(" "),
        Resource,
        Condition?.StringLike["kms:ViaService"],
    ]);
};

describe("the second region's copies of buckets", () => {
    let foundation: LayerRun;
    let dr: LayerRun;
    let ground: Record<string, string>;
    before(async () => {
        foundation = await runLayer("foundation", "prod");
        dr = await runLayer("dr", "prod");
        ground = foundation.outputs["standby"] as Record<string, string>;
    });

    it("receives every asset within S3's fifteen minutes, measured, encrypted with its key, deletions too", async () => {
        const { inputs } = dr.one("aws:s3/bucketReplicationConfig:BucketReplicationConfig");
        const edge = await runLayer("edge", "prod");
        assert.strictEqual(inputs["bucket"], edge.outputs["assetsBucketName"]);
        const [rule, ...others] = inputs["rules"] as Record<string, unknown>[];
        assert.deepStrictEqual(others, []);
        const { bucket, ...destination } = rule!["destination"] as Record<string, unknown>;
        assert.match(bucket as string, /^arn:aws:s3:::integers-prod-edge-assets-/);
        assert.deepStrictEqual(destination, {
            encryptionConfiguration: { replicaKmsKeyId: ground["dataKeyArn"] },
            replicationTime: { status: "Enabled", time: { minutes: 15 } },
            metrics: { status: "Enabled", eventThreshold: { minutes: 15 } },
        });
        assert.deepStrictEqual(
            [rule!["status"], rule!["filter"], rule!["deleteMarkerReplication"], rule!["sourceSelectionCriteria"]],
            ["Enabled", { prefix: "" }, { status: "Enabled" }, { sseKmsEncryptedObjects: { status: "Enabled" } }],
        );
    });

    it("replicates assets into a bucket that keeps versions by then, by a role that may use its Bucket Key", () => {
        const replication = dr.one("aws:s3/bucketReplicationConfig:BucketReplicationConfig");
        const versioning = dr.one("aws:s3/bucketVersioning:BucketVersioning", "standby-assets-versioning");
        assert.ok(replication.waitsFor.includes(versioning.urn));
        const policy = dr.one("aws:iam/rolePolicy:RolePolicy", "standby-assets-replication");
        // What is written before it stands is not replicated, and not tried again.
        assert.ok(replication.waitsFor.includes(policy.urn));
        const source = `arn:aws:s3:::${String(replication.inputs["bucket"])}`;
        const target = dr.one("aws:s3/bucket:Bucket", "standby-assets").state["arn"] as string;
        // S3 User Guide, "Setting up permissions for live replication": each action on its end.
        assert.deepStrictEqual(permissionsOf(policy), [
            ["s3:GetReplicationConfiguration s3:ListBucket", source, undefined],
            [
                "s3:GetObjectVersionForReplication s3:GetObjectVersionAcl s3:GetObjectVersionTagging",
                `${source}/*`,
                undefined,
            ],
            ["s3:ReplicateObject s3:ReplicateDelete s3:ReplicateTags", `${target}/*`, undefined],
            ["kms:Decrypt", foundation.outputs["dataKeyArn"], `s3.${FIRST}.amazonaws.com`],
            ["kms:Decrypt kms:Encrypt", ground["dataKeyArn"], `s3.${SECOND}.amazonaws.com`],
        ]);
    });

    for (const [environment, locked] of [
        ["prod", true],
        ["staging", false],
    ] as const) {
        it(`receives the audit trail of ${environment} into its archive, ${locked ? "each file as locked, " : ""}and no deletion`, async () => {
            const run = await runLayer("foundation", environment);
            const archive = (name: string) => run.one("aws:s3/bucket:Bucket", name);
            const [from, to] = [archive("baseline-log-archive"), archive("baseline-standby-log-archive")];
            const replication = run.one("aws:s3/bucketReplicationConfig:BucketReplicationConfig");
            const { outputs } = run;
            const second = outputs["standby"] as Record<string, string>;
            const { role: roleArn, ...inputs } = replication.inputs;
            assert.deepStrictEqual(inputs, {
                region: FIRST,
                bucket: from.inputs["bucket"],
                rules: [
                    {
                        id: "audit-trail",
                        status: "Enabled",
                        // The trail and its digests, no flow logs.
                        filter: { prefix: "AWSLogs/123456789012/CloudTrail" },
                        deleteMarkerReplication: { status: "Disabled" },
                        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
                        destination: {
                            bucket: to.state["arn"],
                            encryptionConfiguration: { replicaKmsKeyId: second["logsKeyArn"] },
                            metrics: { status: "Enabled" },
                        },
                    },
                ],
            });
            assert.deepStrictEqual(
                [from.inputs["objectLockEnabled"], to.inputs["objectLockEnabled"]],
                [locked, locked],
            );
            const role = run.one("aws:iam/role:Role", "baseline-standby-trail-copy");
            assert.deepStrictEqual(
                [roleArn, role.inputs["path"], role.inputs["permissionsBoundary"]],
                [role.state["arn"], `/integers-${environment}/`, outputs["permissionsBoundaryArn"]],
            );
            const policy = run.one("aws:iam/rolePolicy:RolePolicy", "baseline-standby-trail-copy");
            const versioning = run.one(
                "aws:s3/bucketVersioning:BucketVersioning",
                "baseline-standby-log-archive-versioning",
            );
            assert.ok([policy, versioning].every(({ urn }) => replication.waitsFor.includes(urn)));
            assert.deepStrictEqual(permissionsOf(policy), [
                ["s3:GetReplicationConfiguration s3:ListBucket", from.state["arn"], undefined],
                [
                    // Of an unlocked bucket, too: it may have been locked before.
                    "s3:GetObjectVersionForReplication s3:GetObjectVersionAcl s3:GetObjectVersionTagging" +
                        " s3:GetObjectRetention s3:GetObjectLegalHold",
                    `${String(from.state["arn"])}/*`,
                    undefined,
                ],
                ["s3:ReplicateObject s3:ReplicateTags", `${String(to.state["arn"])}/*`, undefined],
                ["kms:Decrypt", outputs["logsKeyArn"], `s3.${FIRST}.amazonaws.com`],
                ["kms:Decrypt kms:Encrypt", second["logsKeyArn"], `s3.${SECOND}.amazonaws.com`],
            ]);
            const alarm = run.one(
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                "baseline-standby-trail-copy-replication-failures",
            );
            assert.deepStrictEqual(alarm.inputs["dimensions"], {
                SourceBucket: from.inputs["bucket"],
                DestinationBucket: to.inputs["bucket"],
                RuleId: "audit-trail",
            });
            assert.deepStrictEqual(
                [alarm.inputs["region"], alarm.inputs["alarmActions"]],
                [FIRST, [outputs["warningTopicArn"]]],
            );
        });
    }
});
