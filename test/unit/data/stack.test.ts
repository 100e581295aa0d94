/** Which output of the layers before it becomes what of the data layer, and what it publishes by which name. */
import assert from "node:assert/strict";
import { type LayerRun, runLayer } from "../layers";

const INSTANCE = "aws:rds/instance:Instance";
const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
const SECRET = "aws:secretsmanager/secret:Secret";
const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

describe("the data layer", () => {
    let run: LayerRun;
    let ground: Record<string, unknown>;
    let there: Record<string, unknown>;
    let network: { securityGroupIds: Record<string, string>; appSubnetIds: string[]; databaseSubnetIds: string[] };
    before(async () => {
        run = await runLayer("data", "prod");
        ground = (await runLayer("foundation", "prod")).outputs;
        there = ground["standby"] as Record<string, unknown>;
        network = (await runLayer("network", "prod")).outputs as unknown as typeof network;
    });
    const inputsOf = (type: string, name: string) => run.one(type, name).inputs;

    it("puts each tier into its subnets, behind its security group", () => {
        const { securityGroupIds: groups, appSubnetIds, databaseSubnetIds } = network;
        assert.deepEqual(inputsOf(INSTANCE, "database-primary")["vpcSecurityGroupIds"], [groups["database"]]);
        assert.deepEqual(
            inputsOf("aws:rds/subnetGroup:SubnetGroup", "database-subnets")["subnetIds"],
            databaseSubnetIds,
        );
        const { networkConfiguration } = inputsOf("aws:ecs/service:Service", "database-pooler-service") as {
            networkConfiguration: { subnets: string[]; securityGroups: string[] };
        };
        assert.deepEqual(
            [networkConfiguration.subnets, networkConfiguration.securityGroups],
            [appSubnetIds, [groups["pooler"]]],
        );
        for (const cache of ["sessions", "cache"]) {
            assert.deepEqual(inputsOf(GROUP, `${cache}-group`)["securityGroupIds"], [groups["cache"]], cache);
            const subnets = inputsOf("aws:elasticache/subnetGroup:SubnetGroup", `${cache}-subnets`)["subnetIds"];
            assert.deepEqual(subnets, appSubnetIds, cache);
        }
    });

    it("takes each key for its purpose, and the second region's for what is copied there", () => {
        assert.equal(inputsOf(INSTANCE, "database-primary")["kmsKeyId"], ground["dataKeyArn"]);
        assert.equal(inputsOf(GROUP, "sessions-group")["kmsKeyId"], ground["dataKeyArn"]);
        for (const { name, inputs } of run.ofType(SECRET)) {
            assert.equal(inputs["kmsKeyId"], ground["secretsKeyArn"], name);
        }
        for (const { name, inputs } of run.ofType("aws:cloudwatch/logGroup:LogGroup")) {
            assert.equal(inputs["kmsKeyId"], ground["logsKeyArn"], name);
        }
        const replicated = run.ofType(SECRET).filter(({ inputs }) => inputs["replicas"] !== undefined);
        assert.ok(replicated.length > 0);
        for (const { inputs } of replicated) {
            assert.deepEqual(inputs["replicas"], [{ region: "us-west-2", kmsKeyId: there["secretsKeyArn"] }]);
        }
    });

    it("sends each alarm to the topic of its severity", () => {
        const sent = new Set(run.ofType(ALARM).map(({ inputs }) => JSON.stringify(inputs["alarmActions"])));
        const topics = ["critical", "warning", "info"].map((name) => JSON.stringify([ground[`${name}TopicArn`]]));
        assert.deepEqual([...sent].sort(), topics.sort());
        for (const [name, severity] of [
            ["sessions-001-evictions", "critical"],
            ["sessions-001-cpu", "warning"],
            ["cache-001-evictions", "info"],
        ] as const) {
            assert.deepEqual(inputsOf(ALARM, name)["alarmActions"], [ground[`${severity}TopicArn`]], name);
        }
    });

    it("publishes each part under its own name", () => {
        const state = (type: string, name: string) => run.one(type, name).state;
        const primary = state(INSTANCE, "database-primary");
        const published = {
            databaseIdentifier: primary["identifier"],
            databaseArn: primary["arn"],
            databaseAddress: primary["address"],
            databasePort: 5432,
            databaseSecretArn: state(SECRET, "database-application")["arn"],
            databaseMasterSecretArn: state(SECRET, "database-master")["arn"],
            poolerServiceName: state("aws:ecs/service:Service", "database-pooler-service")["name"],
            backupVaultArn: state("aws:backup/vault:Vault", "database-vault")["arn"],
            sessionsAddress: state(GROUP, "sessions-group")["primaryEndpointAddress"],
            sessionsSecretArn: state(SECRET, "sessions-user")["arn"],
            sessionsReplicationGroupId: state(GROUP, "sessions-group")["replicationGroupId"],
            cacheAddress: state(GROUP, "cache-group")["primaryEndpointAddress"],
            cacheSecretArn: state(SECRET, "cache-user")["arn"],
            cacheReplicationGroupId: state(GROUP, "cache-group")["replicationGroupId"],
        };
        assert.equal(new Set(Object.values(published)).size, Object.keys(published).length, "no two are the same");
        const found = Object.fromEntries(Object.keys(published).map((name) => [name, run.outputs[name]]));
        assert.deepEqual(found, published);
    });
});
