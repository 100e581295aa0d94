import assert from "node:assert/strict";
import type { DatabaseClusterArgs } from "../../../components/database-cluster";
import type { Recorder, Registration } from "../mocks";
import { ARGS, build, GENERATED, INSTANCE } from "./fixture";

const PRIMARY = "database-primary";
const VERSION = "aws:secretsmanager/secretVersion:SecretVersion";
const SAR = "aws:serverlessrepository/cloudFormationStack:CloudFormationStack";

describe("DatabaseCluster", () => {
    let cluster: Recorder;
    let primary: Record<string, unknown>;
    before(async () => {
        cluster = await build();
        primary = cluster.one(INSTANCE, PRIMARY).inputs;
    });

    const expected: Record<string, unknown> = {
        engine: "postgres",
        engineVersion: "18",
        multiAz: true,
        storageEncrypted: true,
        kmsKeyId: ARGS.dataKeyArn,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: ARGS.dataKeyArn,
        publiclyAccessible: false,
        port: 5432,
        vpcSecurityGroupIds: ["sg-database"],
        storageType: "gp3",
        allocatedStorage: 200,
        maxAllocatedStorage: 1000,
        backupRetentionPeriod: 35,
        deleteAutomatedBackups: false,
        deletionProtection: true,
        skipFinalSnapshot: false,
        // The last part is of the subnet group's id: the next database of that name leaves another snapshot.
        finalSnapshotIdentifier: "integers-test-prod-database-final-id",
        copyTagsToSnapshot: true,
        iamDatabaseAuthenticationEnabled: true,
        caCertIdentifier: "rds-ca-rsa2048-g1",
        autoMinorVersionUpgrade: true,
        allowMajorVersionUpgrade: false,
        monitoringInterval: 15,
        enabledCloudwatchLogsExports: ["postgresql", "upgrade", "iam-db-auth-error"],
        backupWindow: "02:00-03:00",
        maintenanceWindow: "sun:04:00-sun:05:00",
        // Support of a version past its end is charged by the core, and begins by itself.
        engineLifecycleSupport: "open-source-rds-extended-support-disabled",
    };
    for (const [input, value] of Object.entries(expected)) {
        it(`gives the primary ${input} ${JSON.stringify(value)}`, () => assert.deepEqual(primary[input], value));
    }

    it("names what gp3 does from 400 GiB on, so that storage grows past it, and nothing below, where RDS takes none", async () => {
        const performance = async (allocatedStorageGiB: number) => {
            const { iops, storageThroughput } = (await build({ allocatedStorageGiB })).one(INSTANCE, PRIMARY).inputs;
            return [iops, storageThroughput];
        };
        assert.deepEqual(await performance(399), [undefined, undefined]);
        assert.deepEqual(await performance(400), [12_000, 500]);
    });

    it("leaves the primary's zone to RDS, which does not let a Multi-AZ instance choose", () => {
        assert.equal("availabilityZone" in primary, false);
        assert.equal("manageMasterUserPassword" in primary, false);
    });

    it("guards the primary and the vault in the engine", () => {
        assert.equal(cluster.one(INSTANCE, PRIMARY).protect, true);
        assert.equal(cluster.one("aws:backup/vault:Vault").protect, true);
    });

    it("puts each replica into a zone of its own, encrypted as its source, without a password or a subnet group", () => {
        const replicas = cluster.ofType(INSTANCE).filter((r) => r.name !== PRIMARY);
        assert.deepEqual(
            replicas.map(({ name, inputs }) => [name, inputs["availabilityZone"], inputs["replicateSourceDb"]]),
            [
                ["database-replica-us-east-1a", "us-east-1a", "integers-test-prod-database"],
                ["database-replica-us-east-1b", "us-east-1b", "integers-test-prod-database"],
            ],
        );
        for (const { inputs } of replicas) {
            assert.equal(inputs["storageEncrypted"], true);
            assert.equal(inputs["publiclyAccessible"], false);
            assert.equal(inputs["deletionProtection"], true);
            // A minor version comes to them before it comes to their source, and not in the same hour.
            assert.equal(inputs["maintenanceWindow"], "sat:04:00-sat:05:00");
            for (const inherited of ["passwordWo", "username", "kmsKeyId", "dbSubnetGroupName", "dbName"]) {
                assert.equal(inherited in inputs, false, inherited);
            }
        }
    });

    it("waits for hours for the copies and the final snapshots of a large database", () => {
        for (const { name, timeouts } of cluster.ofType(INSTANCE)) {
            assert.equal(timeouts, "create 3h, delete 3h", name);
        }
    });

    it("renames and moves nothing when the last zone goes; only the pooler has a task less", async () => {
        const pooler = { ...ARGS.pooler, taskCount: undefined as never };
        const [before, after] = [
            await build({ pooler }),
            await build({ pooler, availabilityZones: ["us-east-1a", "us-east-1b"] }),
        ];
        const inputs = (r: Recorder) =>
            new Map(r.resources.map((x) => [`${x.type} ${x.name}`, JSON.stringify(x.inputs)]));
        const [old, fresh] = [inputs(before), inputs(after)];
        assert.deepEqual([...fresh.keys()].sort(), [...old.keys()].sort());
        assert.deepEqual([...old.keys()].filter((key) => old.get(key) !== fresh.get(key)).sort(), [
            "aws:ecs/service:Service database-pooler-service",
            "aws:ecs/taskDefinition:TaskDefinition database-pooler-task",
        ]);
    });

    it("forces TLS and sets the connections that the pools are planned with, of static parameters at the next reboot", () => {
        const { inputs } = cluster.one("aws:rds/parameterGroup:ParameterGroup");
        assert.equal(inputs["family"], "postgres18");
        const parameters = inputs["parameters"] as { name: string; value: string; applyMethod: string }[];
        const of = (name: string) => parameters.find((p) => p.name === name);
        assert.deepEqual(of("rds.force_ssl"), { name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" });
        assert.deepEqual(of("max_connections"), {
            name: "max_connections",
            value: "3330",
            applyMethod: "pending-reboot",
        });
        assert.equal(of("shared_preload_libraries")?.applyMethod, "pending-reboot");
        assert.equal(of("statement_timeout")?.value, "30000");
        assert.equal(of("log_min_duration_statement")?.value, "500");
        // Memory is RDS's to size, and a logged statement would show the rotation's passwords.
        assert.equal(of("shared_buffers"), undefined);
        assert.equal(of("log_statement")?.value, "none");
    });

    it("asks for what RDS presets as RDS keeps it: asked for at once, it changed at every deployment", () => {
        const { inputs } = cluster.one("aws:rds/parameterGroup:ParameterGroup");
        const parameters = inputs["parameters"] as { name: string; value: string; applyMethod: string }[];
        // RDS's own groups have ApplyMethod pending-reboot for each (hashicorp/terraform-provider-aws, issue 39252).
        const presets = {
            "rds.force_ssl": "1",
            ssl_min_protocol_version: "TLSv1.2",
            password_encryption: "scram-sha-256",
            log_autovacuum_min_duration: "10000",
            "rds.log_retention_period": "4320",
        };
        for (const { name, value, applyMethod } of parameters) {
            if (name in presets) {
                assert.deepEqual([value, applyMethod], [presets[name as keyof typeof presets], "pending-reboot"], name);
            }
        }
        // The fence of a failover cannot wait for a reboot.
        assert.equal(parameters.find((p) => p.name === "default_transaction_read_only")?.applyMethod, "immediate");
    });

    it("makes the log groups of every instance before it, encrypted and with a retention", () => {
        const groups = cluster
            .ofType("aws:cloudwatch/logGroup:LogGroup")
            .filter((g) => String(g.inputs["name"]).startsWith("/aws/rds/instance/"));
        assert.equal(groups.length, 9);
        assert.ok(groups.every((g) => g.inputs["kmsKeyId"] === ARGS.logsKeyArn && g.inputs["retentionInDays"] === 90));
        assert.ok(groups.some((g) => g.inputs["name"] === "/aws/rds/instance/integers-test-prod-database/postgresql"));
    });

    it("makes the log groups of the rotation functions and of the pooler's cluster before them, under the names that AWS gives", () => {
        const before = (group: string, writer: Registration, name: string) => {
            const { inputs, urn } = cluster.one("aws:cloudwatch/logGroup:LogGroup", group);
            assert.deepEqual(
                [inputs["name"], inputs["kmsKeyId"], inputs["retentionInDays"]],
                [name, ARGS.logsKeyArn, 90],
            );
            assert.ok(writer.waitsFor.includes(urn), `${group} before ${writer.name}`);
        };
        for (const secret of ["master", "application"]) {
            const rotation = cluster.one(SAR, `database-${secret}-rotation`);
            const { functionName } = rotation.inputs["parameters"] as Record<string, string>;
            before(`${rotation.name}-log`, rotation, `/aws/lambda/${functionName}`);
        }
        const pooler = cluster.one("aws:ecs/cluster:Cluster", "database-pooler-cluster");
        before(
            "database-pooler-insights-log",
            pooler,
            `/aws/ecs/containerinsights/${String(pooler.inputs["name"])}/performance`,
        );
    });

    it("stores a password nowhere but in secret versions and the instance's write-only argument", () => {
        const holders = cluster.resources
            .filter((r) => JSON.stringify(r.inputs).includes(GENERATED))
            .map((r) => r.name);
        assert.deepEqual(holders.sort(), [
            "database-application-clone",
            "database-application-initial",
            "database-master-connection",
            "database-master-initial",
            "database-primary",
        ]);
        assert.equal(JSON.stringify(primary["passwordWo"]).includes(GENERATED), true);
        assert.equal("password" in primary, false);
    });

    it("writes what the rotation functions read, the clone's version first so that it becomes the previous one", () => {
        const value = (name: string) => {
            const { value: text } = cluster.one(VERSION, name).inputs["secretString"] as { value: string };
            return JSON.parse(text) as Record<string, unknown>;
        };
        assert.deepEqual(value("database-application-initial"), {
            engine: "postgres",
            host: "database-primary.rds.example",
            port: 5432,
            dbname: "integers",
            ssl: true,
            username: "integers",
            password: GENERATED,
            masterarn: "arn:aws:secretsmanager:us-east-1:123456789012:Secret/database-master",
        });
        assert.equal(value("database-application-clone")["username"], "integers_clone");
        const order = cluster.ofType(VERSION).map((v) => v.name);
        assert.ok(order.indexOf("database-application-clone") < order.indexOf("database-application-initial"));
    });

    it("rotates the application with alternating users and the master alone, by AWS's pinned functions beside the pooler", () => {
        const application = cluster.one(SAR, "database-application-rotation").inputs;
        assert.match(
            String(application["applicationId"]),
            /297356227824:applications\/SecretsManagerRDSPostgreSQLRotationMultiUser$/,
        );
        assert.equal(application["semanticVersion"], "1.1.671");
        const parameters = application["parameters"] as Record<string, string>;
        assert.equal(
            parameters["masterSecretArn"],
            "arn:aws:secretsmanager:us-east-1:123456789012:Secret/database-master",
        );
        assert.equal(parameters["vpcSecurityGroupIds"], "sg-pooler");
        assert.equal(parameters["vpcSubnetIds"], "subnet-app-a,subnet-app-b,subnet-app-c");
        assert.match(
            String(cluster.one(SAR, "database-master-rotation").inputs["applicationId"]),
            /RotationSingleUser$/,
        );
        const rotations = cluster.ofType("aws:secretsmanager/secretRotation:SecretRotation");
        assert.deepEqual(
            rotations.map((r) => [r.inputs["rotateImmediately"], r.inputs["rotationRules"]]),
            [
                [true, { scheduleExpression: "rate(30 days)", duration: "4h" }],
                [true, { scheduleExpression: "rate(30 days)", duration: "4h" }],
            ],
        );
    });

    it("lets each rotation's function encrypt what it puts for the second region, before it rotates", async () => {
        const secretsKeyArn = "arn:aws:kms:us-west-2:123456789012:key/secrets";
        const made = await build({ standby: { region: "us-west-2", secretsKeyArn, vaultArn: "arn:vault" } });
        const grants = made.ofType("aws:kms/grant:Grant");
        const names = ["database-master-rotation", "database-application-rotation"];
        assert.deepEqual(
            grants.map(({ inputs }) => inputs),
            names.map((name) => ({
                region: "us-west-2",
                keyId: secretsKeyArn,
                granteePrincipal: `arn:role:arn:lambda:${name}`,
                operations: ["Encrypt", "GenerateDataKey"],
            })),
        );
        for (const [i, rotation] of made.ofType("aws:secretsmanager/secretRotation:SecretRotation").entries()) {
            assert.ok(rotation.waitsFor.includes(grants[i]!.urn), rotation.name);
        }
        assert.deepEqual((await build()).ofType("aws:kms/grant:Grant"), []);
    });

    it("rotates daily, too, in the same hours", async () => {
        const [rotation] = (await build({ rotationDays: 1 })).ofType(
            "aws:secretsmanager/secretRotation:SecretRotation",
        );
        assert.deepEqual(rotation!.inputs["rotationRules"], { scheduleExpression: "rate(1 day)", duration: "4h" });
    });

    it("rotates after the pooler's service is there, whose tasks make the roles", () => {
        const order = cluster.resources.map((r) => r.name);
        assert.ok(order.indexOf("database-pooler-service") < order.indexOf("database-application-rotation"));
        assert.equal(cluster.one("aws:ecs/service:Service").inputs["waitForSteadyState"], true);
    });

    it("backs up daily and monthly into a locked vault with the data key", async () => {
        const rules = cluster.one("aws:backup/plan:Plan").inputs["rules"] as {
            schedule: string;
            scheduleExpressionTimezone: string;
            lifecycle: { deleteAfter: number };
        }[];
        // In UTC, as the windows of RDS that are kept free of it (backup-schedule.ts).
        assert.deepEqual(
            rules.map((r) => [r.schedule, r.scheduleExpressionTimezone, r.lifecycle]),
            [
                ["cron(0 6 ? * * *)", "Etc/UTC", { deleteAfter: 35 }],
                ["cron(0 6 1 * ? *)", "Etc/UTC", { deleteAfter: 365 }],
            ],
        );
        const lock = cluster.one("aws:backup/vaultLockConfiguration:VaultLockConfiguration").inputs;
        // A job whose retention lies outside of the lock fails; one that lies within can be no shorter.
        assert.deepEqual(
            [lock["minRetentionDays"], lock["maxRetentionDays"]],
            rules.map(({ lifecycle }) => lifecycle.deleteAfter),
        );
        assert.equal(cluster.one("aws:backup/vault:Vault").inputs["kmsKeyArn"], ARGS.dataKeyArn);
        assert.equal(
            cluster.one("aws:backup/vaultLockConfiguration:VaultLockConfiguration").inputs["changeableForDays"],
            30,
        );
        // The deletion of an old lock takes off whatever lock there is.
        assert.ok(cluster.one("aws:backup/vaultLockConfiguration:VaultLockConfiguration").deleteBeforeReplace);
        const open = await build({ vaultLock: { lock: false, reason: "a test environment" } });
        assert.equal(open.ofType("aws:backup/vaultLockConfiguration:VaultLockConfiguration").length, 0);
    });

    it("selects what to back up once its role may back up and restore", () => {
        const selection = cluster.one("aws:backup/selection:Selection");
        const role = cluster.one("aws:iam/role:Role", "database-backup");
        assert.equal(selection.inputs["iamRoleArn"], role.state["arn"]);
        const attached = cluster
            .ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
            .filter(({ parent }) => parent === role.urn);
        assert.deepEqual(
            attached.map(({ inputs }) => inputs["policyArn"]),
            ["Backup", "Restores"].map(
                (what) => `arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor${what}`,
            ),
        );
        assert.ok(attached.every(({ urn }) => selection.waitsFor.includes(urn)));
    });

    it("empties the vault at its deletion only where neither guard nor lock keeps the recovery points", async () => {
        const emptied = async (changes: Partial<DatabaseClusterArgs>) =>
            (await build(changes)).one("aws:backup/vault:Vault").inputs["forceDestroy"];
        const reason = "rebuilt at will";
        const unlocked = { vaultLock: { lock: false, reason } } as const;
        const open = { deletionGuard: { protect: false, reason } } as const;
        assert.deepEqual(
            [await emptied({}), await emptied(unlocked), await emptied(open), await emptied({ ...unlocked, ...open })],
            [false, false, false, true],
        );
    });

    it("has a parent for each child", () => {
        const components = cluster.resources.filter((r) => !r.custom && r.type.startsWith("integers:"));
        assert.deepEqual(
            components.map((c) => c.type),
            ["integers:data:DatabaseCluster", "integers:data:ConnectionPooler"],
        );
        assert.ok(
            cluster.resources
                .filter((r) => r.custom)
                .every((r) => r.parent !== undefined && !r.parent.includes("pulumi:pulumi:Stack::")),
        );
    });

    it("lets go of the guard only with a reason, at AWS and in the engine", async () => {
        const open = await build({ deletionGuard: { protect: false, reason: "rebuilt at will" } });
        assert.equal(open.one(INSTANCE, PRIMARY).inputs["deletionProtection"], false);
        assert.equal(open.one(INSTANCE, PRIMARY).protect, false);
    });
});
