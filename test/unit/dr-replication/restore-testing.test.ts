/** The weekly restore of a backup in the second region (R-DR-4). */
import assert from "node:assert/strict";
import { RestoreTesting } from "../../../components/dr-replication/restore-testing";
import { record } from "../mocks";

describe("RestoreTesting", () => {
    const recorded = record(
        () =>
            new RestoreTesting("restore", {
                planName: "integers_prod",
                vaultArns: ["arn:aws:backup:us-west-2:123456789012:backup-vault:dr"],
                databaseArn: "arn:aws:rds:us-east-1:123456789012:db:data",
                subnetGroupName: "isolated",
                securityGroupId: "sg-1",
                warningTopicArn: "arn:aws:sns:us-west-2:123456789012:warning",
                infoTopicArn: "arn:aws:sns:us-west-2:123456789012:info",
            }),
    );

    it("restores the newest backup of the second region every week", async () => {
        const { inputs } = (await recorded).one("aws:backup/restoreTestingPlan:RestoreTestingPlan");
        assert.deepEqual(
            [inputs["scheduleExpression"], inputs["scheduleExpressionTimezone"], inputs["startWindowHours"]],
            ["cron(0 5 ? * SUN *)", "Etc/UTC", 1],
        );
        assert.deepEqual(inputs["recoveryPointSelection"], {
            algorithm: "LATEST_WITHIN_WINDOW",
            includeVaults: ["arn:aws:backup:us-west-2:123456789012:backup-vault:dr"],
            recoveryPointTypes: ["SNAPSHOT"],
            selectionWindowDays: 2,
        });
    });

    it("restores the database that it is told, by a role that may restore by then", async () => {
        const selection = (await recorded).one("aws:backup/restoreTestingSelection:RestoreTestingSelection");
        const { protectedResourceType, protectedResourceArns, iamRoleArn } = selection.inputs;
        assert.deepEqual(
            [protectedResourceType, protectedResourceArns],
            ["RDS", ["arn:aws:rds:us-east-1:123456789012:db:data"]],
        );
        assert.equal(iamRoleArn, (await recorded).one("aws:iam/role:Role").state["arn"]);
        const { inputs, urn } = (await recorded).one("aws:iam/rolePolicyAttachment:RolePolicyAttachment");
        assert.match(inputs["policyArn"] as string, /AWSBackupServiceRolePolicyForRestores$/);
        assert.ok(selection.waitsFor.includes(urn));
    });

    it("keeps the restored database private, and long enough to be validated, by keys that may be overridden", async () => {
        const { inputs } = (await recorded).one("aws:backup/restoreTestingSelection:RestoreTestingSelection");
        assert.equal(inputs["validationWindowHours"], 4);
        assert.deepEqual(inputs["restoreMetadataOverrides"], {
            dbSubnetGroupName: "isolated",
            vpcSecurityGroupIds: '["sg-1"]',
            publiclyAccessible: "false",
            multiAz: "false",
        });
    });

    it("tells of a failed test as a warning, and of a restored one so that somebody validates it", async () => {
        const rules = (await recorded).ofType("aws:cloudwatch/eventRule:EventRule");
        const plan = (await recorded).one("aws:backup/restoreTestingPlan:RestoreTestingPlan").state["arn"];
        assert.equal(typeof plan, "string");
        assert.deepEqual(
            rules.map((r) => JSON.parse(r.inputs["eventPattern"] as string) as unknown),
            [["FAILED", "ABORTED"], ["COMPLETED"]].map((status) => ({
                source: ["aws.backup"],
                "detail-type": ["Restore Job State Change"],
                // A person's own restore has no plan, and another environment's tests are told to its own topics.
                detail: { status, restoreTestingPlanArn: [plan] },
            })),
        );
        const targets = (await recorded).ofType("aws:cloudwatch/eventTarget:EventTarget");
        assert.deepEqual(
            targets.map((t) => t.inputs["arn"]),
            ["arn:aws:sns:us-west-2:123456789012:warning", "arn:aws:sns:us-west-2:123456789012:info"],
        );
    });
});
