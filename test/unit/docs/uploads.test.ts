/** The component that docs/extend.md gives for Active Storage: who may do what in its buckets, and the second region's copy. */
import assert from "node:assert/strict";
import { Uploads } from "../../../docs/extend/uploads";
import { type Recorder, record } from "../mocks";

const PLACE = (region: string, taskRoleName: string) => ({
    region,
    dataKeyArn: `arn:aws:kms:${region}:123456789012:key/data`,
    accessLogBucketName: `access-logs-${region}`,
    taskRoleName,
});
const PRIMARY = PLACE("us-east-1", "app-task");
const STANDBY = PLACE("us-west-2", "standby-task");

function build(standby?: typeof STANDBY): Promise<Recorder> {
    return record(
        () =>
            new Uploads("uploads", {
                environment: "staging",
                domainNames: ["shop.example.com", "www.example.com"],
                primary: PRIMARY,
                ...(standby && { standby }),
                alarmTopics: { critical: "critical", warning: "warning", info: "info" },
                deletionGuard: { protect: true },
            }),
        {
            calls: {
                "aws:index/getCallerIdentity:getCallerIdentity": () => ({ accountId: "123456789012" }),
                "aws:index/getPartition:getPartition": () => ({ partition: "aws" }),
                "aws:index/getRegion:getRegion": () => ({ region: "us-east-1" }),
            },
        },
    );
}

describe("the layer of Active Storage in docs/extend", () => {
    it("lets the pages of the domains put files, and nobody else", async () => {
        const { corsRules } = (await build()).one("aws:s3/bucketCorsConfiguration:BucketCorsConfiguration").inputs;
        const [rule] = corsRules as { allowedMethods: string[]; allowedOrigins: string[] }[];
        assert.deepEqual(rule?.allowedMethods, ["PUT"]);
        assert.deepEqual(rule.allowedOrigins, ["https://shop.example.com", "https://www.example.com"]);
    });

    it("lets the tasks of each region use that region's bucket and key, and no other", async () => {
        const run = await build(STANDBY);
        for (const [name, { region, dataKeyArn, taskRoleName }] of [
            ["uploads", PRIMARY],
            ["uploads-standby", STANDBY],
        ] as const) {
            const { inputs } = run.one("aws:iam/rolePolicy:RolePolicy", name);
            const bucket = run.one("aws:s3/bucket:Bucket", name);
            assert.equal(inputs["role"], taskRoleName);
            assert.equal(bucket.inputs["bucket"], `integers-staging-uploads-123456789012-${region}`);
            const { Statement } = JSON.parse(inputs["policy"] as string) as { Statement: { Resource: string }[] };
            const { arn } = bucket.state as { arn: string };
            assert.deepEqual(
                Statement.map((statement) => statement.Resource),
                [arn, `${arn}/*`, dataKeyArn],
            );
        }
    });

    it("copies files and their deletion to the second region, whose bucket its provider makes", async () => {
        const run = await build(STANDBY);
        assert.match(run.one("aws:s3/bucket:Bucket", "uploads-standby").provider ?? "", /::uploads-standby::/);
        const { inputs } = run.one("aws:s3/bucketReplicationConfig:BucketReplicationConfig");
        const [rule] = inputs["rules"] as {
            deleteMarkerReplication: { status: string };
            destination: { bucket: string; encryptionConfiguration: { replicaKmsKeyId: string } };
        }[];
        assert.equal(rule?.deleteMarkerReplication.status, "Enabled");
        assert.equal(rule.destination.bucket, run.one("aws:s3/bucket:Bucket", "uploads-standby").state["arn"]);
        assert.equal(rule.destination.encryptionConfiguration.replicaKmsKeyId, STANDBY.dataKeyArn);
    });

    it("tells of a file that could not be copied", async () => {
        const { inputs } = (await build(STANDBY)).one("aws:cloudwatch/metricAlarm:MetricAlarm");
        assert.deepEqual([inputs["metricName"], inputs["alarmActions"]], ["OperationsFailedReplication", ["warning"]]);
        assert.deepEqual(inputs["dimensions"], {
            SourceBucket: "integers-staging-uploads-123456789012-us-east-1",
            DestinationBucket: "integers-staging-uploads-123456789012-us-west-2",
            RuleId: "second-region",
        });
    });

    it("has one bucket, and nothing elsewhere, without a second region", async () => {
        const run = await build();
        assert.equal(run.ofType("aws:s3/bucket:Bucket").length, 1);
        assert.equal(run.ofType("pulumi:providers:aws").length, 0);
    });
});
