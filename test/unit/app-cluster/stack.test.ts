/** Which output of the layers before it becomes what of the application. */
import assert from "node:assert/strict";
import { type LayerRun, runLayer } from "../layers";

type Outputs = Record<string, unknown>;

describe("the app layer", () => {
    let run: LayerRun;
    let [ground, network, edge, data]: Outputs[] = [];
    before(async () => {
        run = await runLayer("app", "prod");
        [ground, network, edge, data] = await Promise.all(
            (["foundation", "network", "edge", "data"] as const).map(async (l) => (await runLayer(l, "prod")).outputs),
        );
    });

    it("gives the application the addresses and secrets of what it talks to", () => {
        const definition = run.one("aws:ecs/taskDefinition:TaskDefinition", "app-web").inputs;
        const containers = JSON.parse(definition["containerDefinitions"] as string) as {
            name: string;
            environment?: { name: string; value: string }[];
            secrets?: { name: string; valueFrom: string }[];
        }[];
        const web = containers.find(({ name }) => name === "web")!;
        const variables = Object.fromEntries(web.environment!.map(({ name, value }) => [name, value]));
        for (const [variable, value] of [
            ["DATABASE_HOST", data!["poolerAddress"]],
            ["DATABASE_PORT", String(data!["poolerPort"])],
            ["DATABASE_NAME", data!["databaseName"]],
            ["DATABASE_READER_NAME", data!["databaseReaderName"]],
            ["REDIS_SESSIONS_HOST", data!["sessionsAddress"]],
            ["REDIS_CACHE_HOST", data!["cacheAddress"]],
            ["APPLICATION_HOST", edge!["domainName"]],
            ["TOKEN_ISSUER", edge!["tokenIssuer"]],
            ["TOKEN_ROLES_CLAIM", edge!["tokenRolesClaim"]],
            ["SIGN_IN_URL", edge!["signInUrl"]],
        ] as const) {
            assert.equal(variables[variable], value, variable);
        }
        const secrets = Object.fromEntries(web.secrets!.map(({ name, valueFrom }) => [name, valueFrom]));
        for (const [secret, arn] of [
            ["DATABASE_PASSWORD", data!["databaseSecretArn"]],
            ["REDIS_SESSIONS_PASSWORD", data!["sessionsSecretArn"]],
            ["REDIS_CACHE_PASSWORD", data!["cacheSecretArn"]],
        ] as const) {
            assert.equal(secrets[secret], `${arn as string}:password::`, secret);
        }
    });

    it("stands in the private subnets, behind the application's group, in the edge's target group", () => {
        const web = run.one("aws:ecs/service:Service", "app-web").inputs;
        const { subnets, securityGroups } = web["networkConfiguration"] as Record<string, unknown>;
        assert.deepEqual(subnets, network!["appSubnetIds"]);
        assert.deepEqual(securityGroups, [(network!["securityGroupIds"] as Record<string, string>)["app"]]);
        const [target] = web["loadBalancers"] as { targetGroupArn: string }[];
        assert.equal(target!.targetGroupArn, edge!["targetGroupArn"]);
    });

    it("takes each key for its purpose, and tells each topic what is of its severity", () => {
        for (const { name, inputs } of run.ofType("aws:cloudwatch/logGroup:LogGroup")) {
            assert.equal(inputs["kmsKeyId"], ground!["logsKeyArn"], name);
        }
        const there = ground!["standby"] as Outputs;
        const secret = run.one("aws:secretsmanager/secret:Secret").inputs;
        assert.equal(secret["kmsKeyId"], ground!["secretsKeyArn"]);
        assert.deepEqual(secret["replicas"], [{ region: "us-west-2", kmsKeyId: there["secretsKeyArn"] }]);
        const alarm = run.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-running-tasks").inputs;
        assert.deepEqual(alarm["alarmActions"], [ground!["criticalTopicArn"]]);
    });

    it("publishes each service under its own name", () => {
        for (const kind of ["web", "worker"]) {
            const { state } = run.one("aws:ecs/service:Service", `app-${kind}`);
            assert.equal(run.outputs[`${kind}ServiceName`], state["name"]);
            assert.match(String(run.outputs[`${kind}ServiceArn`]), new RegExp(`app-${kind}$`));
        }
        assert.equal(run.outputs["taskRoleName"], run.one("aws:iam/role:Role", "app-task").state["name"]);
        assert.equal(run.outputs["railsSecretArn"], run.one("aws:secretsmanager/secret:Secret").state["arn"]);
    });
});
