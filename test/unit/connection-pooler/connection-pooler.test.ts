import assert from "node:assert/strict";
import { alarmLine } from "../alarm-line";
import { logMetrics, poolerAlarms } from "../../../components/connection-pooler/alarm-table";
import { MAX_CLIENT_CONNECTIONS, OPEN_FILES_LIMIT } from "../../../components/connection-pooler/pgbouncer-ini";
import { planPools } from "../../../components/connection-pooler/pool-plan";
import { rollerDefinition } from "../../../components/shared/service-roller-definition";
import { ARGS, build, GENERATED } from "../database-cluster/fixture";
import { labelMoved, matches } from "../event-pattern";
import type { Recorder } from "../mocks";

interface Container {
    readonly name: string;
    readonly essential: boolean;
    readonly user: string;
    readonly readonlyRootFilesystem: boolean;
    readonly linuxParameters: object;
    readonly image: string;
    readonly mountPoints?: readonly object[];
    readonly command: string[];
    readonly environment: { name: string; value: string }[];
    readonly secrets: { name: string; valueFrom: string }[];
    readonly healthCheck?: { interval: number; retries: number };
    readonly stopTimeout?: number;
    readonly ulimits?: { softLimit: number }[];
    readonly dependsOn?: object[];
}
const APPLICATION = "arn:aws:secretsmanager:us-east-1:123456789012:Secret/database-application";
const MASTER = "arn:aws:secretsmanager:us-east-1:123456789012:Secret/database-master";

describe("ConnectionPooler", () => {
    let pooler: Recorder;
    let containers: Container[];
    before(async () => {
        pooler = await build();
        const { inputs } = pooler.one("aws:ecs/taskDefinition:TaskDefinition");
        containers = JSON.parse(String(inputs["containerDefinitions"])) as Container[];
    });
    const container = (name: string) => containers.find((c) => c.name === name)!;
    const secretsOf = (name: string) => Object.fromEntries(container(name).secrets.map((s) => [s.name, s.valueFrom]));

    it("gets the current and the previous user by reference, and no password as a value", () => {
        assert.deepEqual(secretsOf("pgbouncer"), {
            PGB_CURRENT_USER: `${APPLICATION}:username:AWSCURRENT:`,
            PGB_CURRENT_PASSWORD: `${APPLICATION}:password:AWSCURRENT:`,
            PGB_PREVIOUS_USER: `${APPLICATION}:username:AWSPREVIOUS:`,
            PGB_PREVIOUS_PASSWORD: `${APPLICATION}:password:AWSPREVIOUS:`,
        });
        assert.equal(JSON.stringify(containers).includes(GENERATED), false);
    });

    it("shows the master password to the container that makes the roles alone, which runs first and may fail", () => {
        assert.equal(secretsOf("roles")["PGPASSWORD"], `${MASTER}:password:AWSCURRENT:`);
        assert.equal(JSON.stringify(container("pgbouncer")).includes(MASTER), false);
        assert.equal(container("roles").essential, false);
        assert.deepEqual(container("pgbouncer").dependsOn, [{ containerName: "roles", condition: "COMPLETE" }]);
    });

    it("keeps old revisions, of which ECS deploys none that is inactive", () => {
        assert.equal(pooler.one("aws:ecs/taskDefinition:TaskDefinition").inputs["skipDestroy"], true);
    });

    it("writes the passwords to a disk with the environment's key", () => {
        assert.deepEqual(pooler.one("aws:ecs/cluster:Cluster").inputs["configuration"], {
            managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: ARGS.dataKeyArn },
        });
    });

    it("runs as nobody in particular on a root that it cannot write", () => {
        for (const { user, readonlyRootFilesystem, linuxParameters, image } of containers) {
            assert.deepEqual([user, readonlyRootFilesystem], ["10001", true]);
            // `add` as AWS gives it back: without it, a new revision at every deployment.
            assert.deepEqual(linuxParameters, { capabilities: { add: [], drop: ["ALL"] } });
            assert.match(image, /@sha256:/);
        }
        assert.deepEqual(container("pgbouncer").mountPoints, [
            { sourceVolume: "run", containerPath: "/run/pooler", readOnly: false },
        ]);
    });

    it("makes the roles over TLS, with the server's name and authority checked", () => {
        const { PGHOST, PGPORT, PGSSLMODE, PGSSLROOTCERT } = Object.fromEntries(
            container("roles").environment.map(({ name, value }) => [name, value]),
        );
        assert.deepEqual([PGPORT, PGSSLMODE], ["5432", "verify-full"]);
        assert.ok(PGHOST);
        const ini = container("pgbouncer").environment.find(({ name }) => name === "PGB_INI")!.value;
        assert.ok(PGSSLROOTCERT && ini.includes(`server_tls_ca_file = ${PGSSLROOTCERT}`));
        assert.equal(secretsOf("roles")["PGUSER"], `${MASTER}:username:AWSCURRENT:`);
    });

    it("carries the plan's pool sizes and the servers' addresses in its configuration", () => {
        const plan = planPools({
            maxConnections: 3330,
            taskCount: 3,
            deploymentMaximumPercent: 200,
            replicaCount: 2,
            migrationReserve: 20,
        });
        const ini = container("pgbouncer").environment.find((e) => e.name === "PGB_INI")!.value;
        assert.match(
            ini,
            new RegExp(`^integers = host=database-primary\\.rds\\.example .* max_db_connections=${plan.primary} `, "m"),
        );
        assert.match(
            ini,
            /^integers_reader = host=database-replica-us-east-1a\.rds\.example,database-replica-us-east-1b\.rds\.example /m,
        );
    });

    it("proves a query before it serves, and is replaced only after a failover would be over", () => {
        const { healthCheck, stopTimeout, ulimits } = container("pgbouncer");
        assert.ok(healthCheck!.interval * healthCheck!.retries >= 120);
        assert.equal(stopTimeout, 120);
        const drain = container("pgbouncer").environment.find((e) => e.name === "PGB_DRAIN_SECONDS")!.value;
        assert.ok(Number(drain) < stopTimeout && Number(drain) > 100, "PgBouncer leaves by itself before ECS kills it");
        assert.ok(ulimits![0]!.softLimit === OPEN_FILES_LIMIT && OPEN_FILES_LIMIT > MAX_CLIENT_CONNECTIONS * 2);
        assert.match(container("pgbouncer").command[2]!, /trap drain TERM/);
    });

    it("runs one service over all zones, never with fewer tasks than configured, rolled back when it fails", () => {
        const { inputs } = pooler.one("aws:ecs/service:Service");
        assert.deepEqual(
            {
                desiredCount: inputs["desiredCount"],
                minimum: inputs["deploymentMinimumHealthyPercent"],
                maximum: inputs["deploymentMaximumPercent"],
                breaker: inputs["deploymentCircuitBreaker"],
                rebalancing: inputs["availabilityZoneRebalancing"],
                network: inputs["networkConfiguration"],
            },
            {
                desiredCount: 3,
                minimum: 100,
                maximum: 200,
                breaker: { enable: true, rollback: true },
                rebalancing: "ENABLED",
                network: {
                    assignPublicIp: false,
                    securityGroups: ["sg-pooler"],
                    subnets: ["subnet-app-a", "subnet-app-b", "subnet-app-c"],
                },
            },
        );
    });

    it("stands behind an internal balancer of all zones that passes TCP through", () => {
        const balancer = pooler.one("aws:lb/loadBalancer:LoadBalancer").inputs;
        assert.deepEqual(
            [
                balancer["internal"],
                balancer["loadBalancerType"],
                balancer["enableCrossZoneLoadBalancing"],
                balancer["subnets"],
            ],
            [true, "network", true, ARGS.pooler.subnetIds],
        );
        assert.deepEqual(balancer["securityGroups"], ["sg-pooler"]);
        const group = pooler.one("aws:lb/targetGroup:TargetGroup").inputs;
        assert.deepEqual([group["protocol"], group["preserveClientIp"], group["targetType"]], ["TCP", "false", "ip"]);
        // A leaving task answers for as long as the balancer may still send new connections to it.
        assert.equal(group["deregistrationDelay"], 300);
        // Else AWS refuses the zonal shift that the balancer is to take.
        assert.equal(balancer["enableZonalShift"], true);
        assert.deepEqual(group["targetHealthStates"], [
            { enableUnhealthyConnectionTermination: false, unhealthyDrainingInterval: 30 },
        ]);
    });

    it("lets ECS read the two secrets and no other, and the processes nothing", () => {
        const policy = pooler.one("aws:iam/rolePolicy:RolePolicy", "database-pooler-execution").inputs["policy"];
        const { Statement } = JSON.parse(String(policy)) as { Statement: { Sid: string; Resource: unknown }[] };
        assert.deepEqual(Statement.find((s) => s.Sid === "ReadSecrets")?.Resource, [APPLICATION, MASTER]);
        const roles = pooler.ofType("aws:iam/rolePolicy:RolePolicy").map((p) => p.inputs["role"]);
        assert.ok(!roles.includes("database-pooler-task"));
    });

    it("is rolled by a state machine when the secret has another current version, no other secret's and no other label", () => {
        const rule = pooler.one("aws:cloudwatch/eventRule:EventRule", "database-pooler-rotated").inputs;
        const pattern = JSON.parse(String(rule["eventPattern"])) as object;
        const rolls = (secret: string, labelUpdated: string) => matches(pattern, labelMoved(secret, labelUpdated));
        assert.deepEqual(
            [rolls(APPLICATION, "AWSCURRENT"), rolls(APPLICATION, "audited"), rolls(MASTER, "AWSCURRENT")],
            [true, false, false],
        );
        const machine = pooler.one("aws:sfn/stateMachine:StateMachine").inputs;
        const service = "arn:aws:ecs:us-east-1:123456789012:Service/database-pooler-service";
        const cluster = "arn:aws:ecs:us-east-1:123456789012:Cluster/database-pooler-cluster";
        assert.deepEqual(JSON.parse(String(machine["definition"])), rollerDefinition(cluster, [service]));
    });

    it("is told to people where ECS took a deployment back, which fails no `up`", () => {
        const rule = pooler.one("aws:cloudwatch/eventRule:EventRule", "database-pooler-deployment-failed");
        assert.deepEqual(JSON.parse(String(rule.inputs["eventPattern"])), {
            source: ["aws.ecs"],
            "detail-type": ["ECS Deployment State Change"],
            detail: { eventName: ["SERVICE_DEPLOYMENT_FAILED"] },
            resources: ["arn:aws:ecs:us-east-1:123456789012:Service/database-pooler-service"],
        });
        const { inputs } = pooler.one("aws:cloudwatch/eventTarget:EventTarget", "database-pooler-deployment-failed");
        assert.deepEqual([inputs["rule"], inputs["arn"]], [rule.state["name"], "arn:warning"]);
        const { inputTemplate } = inputs["inputTransformer"] as { inputTemplate: string };
        assert.match(inputTemplate, /Runbook: docs\/runbooks\/pooler-server-errors\.md/);
    });

    it("has the machine started by that event's rule, by a role that may do it alone, and deployed by one of its own", () => {
        const target = pooler.one("aws:cloudwatch/eventTarget:EventTarget", "database-pooler-rotated").inputs;
        const machine = pooler.one("aws:sfn/stateMachine:StateMachine").state;
        const starter = pooler.one("aws:iam/role:Role", "database-pooler-rotated").state["arn"];
        assert.deepEqual([target["arn"], target["roleArn"]], [machine["arn"], starter]);
        const granted = (name: string) => {
            const { policy } = pooler.one("aws:iam/rolePolicy:RolePolicy", name).inputs;
            const { Statement } = JSON.parse(String(policy)) as { Statement: { Action: unknown; Resource: unknown }[] };
            return Statement.filter(({ Resource }) => Resource !== "*").map((s) => [s.Action, s.Resource]);
        };
        assert.deepEqual(granted("database-pooler-rotated"), [["states:StartExecution", machine["arn"]]]);
        const service = "arn:aws:ecs:us-east-1:123456789012:Service/database-pooler-service";
        assert.deepEqual(granted("database-pooler-rotation"), [
            [["ecs:UpdateService", "ecs:DescribeServices"], [service]],
        ]);
        // Step Functions Developer Guide, "Applicable IAM policies for AWS X-Ray".
        const { policy } = pooler.one("aws:iam/rolePolicy:RolePolicy", "database-pooler-rotation").inputs;
        assert.deepEqual(String(policy).match(/xray:\w+/g), [
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
        ]);
    });

    for (const settleSeconds of [undefined, 300]) {
        it(`reaches each state of the machine that waits ${settleSeconds ?? 0} seconds first`, () => {
            const { StartAt, States } = rollerDefinition("c", ["s"], settleSeconds) as {
                StartAt: string;
                States: Record<
                    string,
                    { Type: string; Next?: string; Default?: string; Seconds?: number; Choices?: { Next: string }[] }
                >;
            };
            const reached = new Set<string>();
            const visit = (name: string): void => {
                assert.ok(name in States, `${name} is no state`);
                if (!reached.has(name)) {
                    reached.add(name);
                    const { Next, Default, Choices = [] } = States[name]!;
                    [Next, Default, ...Choices.map((c) => c.Next)].forEach((next) => next !== undefined && visit(next));
                }
            };
            visit(StartAt);
            assert.deepEqual([...reached].sort(), Object.keys(States).sort());
            assert.equal(States[StartAt]!.Seconds, settleSeconds);
        });
    }

    it("alarms on a machine that failed, on one that ran out of time, which counts as no failure, and on one that no event reached", () => {
        const measured = (row: string) => {
            const name = `database-pooler-rotation-${row}`;
            const alarm = pooler.one("aws:cloudwatch/metricAlarm:MetricAlarm", name);
            return [alarmLine(pooler, name), alarm.dependencies["dimensions"]];
        };
        // At the first one: the next rotation locks the tasks out.
        const any = "Sum > 0, 1 of 1 × 300 s, silence notBreaching → critical";
        const machine = [pooler.one("aws:sfn/stateMachine:StateMachine", "database-pooler-rotation").urn];
        assert.deepEqual(measured("not-followed"), [`AWS/States ExecutionsFailed ${any}`, machine]);
        assert.deepEqual(measured("timed-out"), [`AWS/States ExecutionsTimedOut ${any}`, machine]);
        const rule = [pooler.one("aws:cloudwatch/eventRule:EventRule", "database-pooler-rotated").urn];
        assert.deepEqual(measured("not-started"), [`AWS/Events FailedInvocations ${any}`, rule]);
    });

    it("turns each line that it counts into a metric of its environment, and each alarm has its metric", () => {
        const filters = pooler
            .ofType("aws:cloudwatch/logMetricFilter:LogMetricFilter")
            .filter((f) => f.name.startsWith("database-pooler"));
        assert.equal(filters.length, logMetrics.length);
        const made = new Set(
            filters.map((f) => (f.inputs["metricTransformation"] as { name: string; namespace: string }).name),
        );
        const alarms = pooler
            .ofType("aws:cloudwatch/metricAlarm:MetricAlarm")
            .filter((a) => a.inputs["namespace"] === "Integers/Pooler/prod");
        const line = (name: string) => alarmLine(pooler, name).replace("Integers/Pooler/prod ", "");
        assert.deepEqual(
            Object.fromEntries(alarms.map(({ name }) => [name.replace("database-pooler-", ""), line(name)])),
            {
                "waiting-clients": "ClientsWaiting Maximum > 20, 5 of 5 × 60 s, silence notBreaching → warning",
                // Half of the 20 s after which a client is failed.
                "longest-wait": "LongestWait Maximum > 10, 3 of 3 × 60 s, silence notBreaching → critical",
                "server-errors": "ServerErrors Sum > 10, 4 of 4 × 60 s, silence notBreaching → critical",
                "wait-timeouts": "WaitTimeouts Sum > 0, 3 of 5 × 60 s, silence notBreaching → critical",
                "refused-clients": "RefusedClients Sum > 5, 2 of 2 × 60 s, silence notBreaching → warning",
                "roles-skipped": "RolesSkipped Sum > 0, 1 of 1 × 60 s, silence notBreaching → warning",
                "running-tasks": "ServersActive SampleCount < 5, 5 of 5 × 60 s, silence breaching → critical",
            },
        );
        alarms.forEach((a) => assert.ok(made.has(String(a.inputs["metricName"])), a.name));
    });

    it("counts a server's certificate that it refuses, and no client whose handshake fails (lines of a real PgBouncer)", () => {
        const counted = (error: string) =>
            logMetrics
                .filter(({ pattern }) =>
                    [...pattern.matchAll(/\?"([^"]+)"/g)].some(([, term]) =>
                        `WARNING TLS handshake error: ${error}`.includes(term!),
                    ),
                )
                .map(({ name }) => name);
        for (const error of [
            "handshake failed: error:0A000086:SSL routines::certificate verify failed",
            "name `a.example' not present in server certificate",
        ]) {
            assert.deepEqual(counted(error), ["ServerErrors"], error);
        }
        for (const reason of [
            "tlsv1 alert unknown ca",
            "wrong version number",
            "unexpected eof while reading",
            "unsupported protocol",
        ]) {
            assert.deepEqual(counted(`handshake failed: error:0A000418:SSL routines::${reason}`), [], reason);
        }
    });

    it("tells of a task that is missing by the reports that do not come, and of none that is only late", () => {
        for (const [tasks, least] of [
            [2, 2],
            [3, 2],
            [4, 3],
            [10, 9],
        ] as const) {
            const row = poolerAlarms(tasks, "N").find(({ name }) => name === "running-tasks")!;
            // Four reports a minute of each task.
            assert.ok(4 * (least - 1) < row.threshold, `${tasks} tasks, of which ${least - 1} run`);
            assert.ok(
                4 * least - 3 >= row.threshold,
                `${tasks} tasks, of which ${least} run and three reports are late`,
            );
        }
    });

    it("guards its load balancer from deletion exactly as the database is guarded", async () => {
        const guarded = pooler.one("aws:lb/loadBalancer:LoadBalancer", "database-pooler-nlb");
        assert.strictEqual(guarded.inputs["enableDeletionProtection"], true);
        const lifted = await build({ deletionGuard: { protect: false, reason: "a test" } });
        const { inputs } = lifted.one("aws:lb/loadBalancer:LoadBalancer", "database-pooler-nlb");
        assert.strictEqual(inputs["enableDeletionProtection"], false);
    });

    it("takes a certificate from a secret where one is given", async () => {
        const withCertificate = await build({ pooler: { ...ARGS.pooler, certificateSecretArn: "arn:certificate" } });
        const { inputs } = withCertificate.one("aws:ecs/taskDefinition:TaskDefinition");
        assert.match(String(inputs["containerDefinitions"]), /arn:certificate:privateKey:AWSCURRENT:/);
        const policy = withCertificate.one("aws:iam/rolePolicy:RolePolicy", "database-pooler-execution").inputs[
            "policy"
        ];
        assert.match(String(policy), /arn:certificate/);
    });
});
