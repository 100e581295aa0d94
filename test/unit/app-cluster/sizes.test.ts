import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { DEPLOYMENT_ALARMS, serviceAlarms } from "../../../components/app-cluster/alarm-table";
import { architectureOf, coresOf, instanceSize, tasksOn } from "../../../components/app-cluster/instance-sizes";
import { savingsAdvice, savingsBase } from "../../../components/app-cluster/savings";
import { checkFargateSize } from "../../../components/shared/fargate-sizes";
import type { AppClusterArgs } from "../../../components/app-cluster";
import { alarmLine } from "../alarm-line";
import { valueOf } from "../mocks";
import { BASE, recordApp } from "./fixture";

const NAMES = { cpu: "app:web.cpu", memory: "app:web.memoryMiB" };
const ROOT = path.resolve(__dirname, "../../..");

describe("AppCluster: sizes, cost and refusals", () => {
    it("refuses a size that Fargate has not, and limits in the wrong order, with what is allowed", async () => {
        assert.throws(() => checkFargateSize(NAMES, { cpu: 1000, memoryMiB: 2048 }), /Fargate has 256, 512, 1024/);
        assert.throws(
            () => checkFargateSize(NAMES, { cpu: 1024, memoryMiB: 1024 }),
            /app:web.memoryMiB is 1024; with 1024 CPU units Fargate has 2048 to 8192 MiB in steps of 1024/,
        );
        assert.throws(() => checkFargateSize(NAMES, { cpu: 256, memoryMiB: 1536 }), /256 CPU units/);
        // ECS Developer Guide, "Task CPU and memory": units, least, most, step.
        for (const [cpu, least, most, step] of [
            [256, 512, 2048, 512],
            [512, 1024, 4096, 1024],
            [1024, 2048, 8192, 1024],
            [2048, 4096, 16_384, 1024],
            [4096, 8192, 30_720, 1024],
            [8192, 16_384, 61_440, 4096],
            [16_384, 32_768, 122_880, 8192],
        ] as const) {
            for (const memoryMiB of [least, least + step, most]) {
                checkFargateSize(NAMES, { cpu, memoryMiB });
            }
            for (const memoryMiB of [least - step, least + step / 2, most + step]) {
                assert.throws(
                    () => checkFargateSize(NAMES, { cpu, memoryMiB }),
                    new RegExp(`${least} to ${most} MiB in`),
                );
            }
        }
        await assert.rejects(
            recordApp({ web: { ...BASE.web, onDemandBase: 4 } }),
            /app:web has onDemandBase 4, minimum 3, maximum 12; each must be at most the next/,
        );
        await assert.rejects(
            recordApp({ worker: { ...BASE.worker, onDemandBase: 0, minimum: 5, maximum: 4, peaks: [] } }),
            /app:worker has onDemandBase 0, minimum 5, maximum 4; each must be at most the next/,
        );
        await recordApp({ web: { ...BASE.web, onDemandBase: 3, minimum: 3, maximum: 3 } });
    });

    const wrong: [change: Partial<AppClusterArgs>, message: RegExp][] = [
        [{ web: { ...BASE.web, minimum: 1 } }, /app:web.minimum is 1; allowed are whole numbers from 2 to 1000/],
        [{ web: { ...BASE.web, maximum: NaN } }, /app:web.maximum is NaN/],
        [{ web: { ...BASE.web, maximum: 1001 } }, /app:web.maximum is 1001/],
        [{ worker: { ...BASE.worker, minimum: 2.5 } }, /app:worker.minimum is 2.5/],
        [{ worker: { ...BASE.worker, onDemandBase: -1 } }, /app:worker.onDemandBase is -1/],
        [{ worker: { ...BASE.worker, spotPercent: 101 } }, /app:worker.spotPercent is 101; .* from 0 to 100/],
        [{ web: { ...BASE.web, command: [] } }, /app:web.command is empty/],
        [{ web: { ...BASE.web, cpu: NaN } }, /app:web.cpu is NaN/],
        [{ worker: { ...BASE.worker, cpu: 512, memoryMiB: 512 } }, /app:worker.memoryMiB is 512/],
        [{ imageDigest: "latest" }, /app:imageDigest is "latest"; allowed is a digest/],
        [{ collectorDigest: "" }, /app:collectorDigest is ""/],
        [
            { timezone: "Europe/Berlln" },
            /app:timezone is "Europe\/Berlln"; .* of the IANA database, in its spelling, e\.g\. Europe\/Berlin/,
        ],
        [{ timezone: "Europe/berlin" }, /app:timezone is "Europe\/berlin"; .* in its spelling, here Europe\/Berlin/],
        ...["DATABASE", "REDIS_SESSIONS", "REDIS_CACHE"]
            .flatMap((user) => [`${user}_USERNAME`, `${user}_PASSWORD`])
            .concat("RAILS_MASTER_KEY", "SECRET_KEY_BASE")
            .map((name): (typeof wrong)[number] => [
                { variables: { [name]: "x", LANG: "C" } },
                new RegExp(`app:variables has ${name}, which the containers get from a secret`),
            ]),
        [{ timezone: "" }, /app:timezone is ""/],
        [
            { logRetentionDays: 100 },
            /app:logRetentionDays is 100; allowed are the days for which CloudWatch Logs keeps logs: 1, 3, 5/,
        ],
        ...(
            [
                [{ minimum: 1 }, /app:instances.minimum is 1/],
                [{ maximum: 2 }, /app:instances.maximum is 2; allowed are whole numbers from 3/],
                [{ onDemandBase: -1 }, /app:instances.onDemandBase is -1/],
                [{ spotPercent: NaN }, /app:instances.spotPercent is NaN/],
                [{ spotPercent: 101 }, /app:instances.spotPercent is 101; .* from 0 to 100/],
                [{ volumeGiB: 8 }, /app:instances.volumeGiB is 8; allowed are whole numbers from 30 to 1000/],
                [{ snapshotsToKeep: 0 }, /app:instances.snapshotsToKeep is 0/],
                [{ snapshotsToKeep: 1001 }, /app:instances.snapshotsToKeep is 1001/],
                [{ types: [] }, /app:instances.types is empty/],
                [
                    { types: ["m7g.huge"] },
                    /app:instances.types has m7g.huge, and AWS has no such size; allowed are sizes of m7g: medium/,
                ],
                [{ types: ["m7g.large", "m7g.large"] }, /app:instances.types has m7g.large, m7g.large; .* each once/],
                [
                    { types: ["m7g.large", "m7i.large"] },
                    /m7i.large, an instance of X86_64; app:cpuArchitecture is ARM64/,
                ],
            ] as const
        ).map(([change, message]): [Partial<AppClusterArgs>, RegExp] => [
            { capacity: "ec2", instances: { ...BASE.instances, ...change } },
            message,
        ]),
    ];
    for (const [change, message] of wrong) {
        it(`refuses ${message.source}`, () => assert.rejects(recordApp(change), message));
    }

    it("takes sizes at their very bounds, and looks at no instances where there are none", async () => {
        const least = { ...BASE.web, minimum: 2, maximum: 2, onDemandBase: 0, spotPercent: 100, peaks: [] };
        const instances = { ...BASE.instances, minimum: 2, maximum: 1000, onDemandBase: 0, spotPercent: 0 };
        await recordApp({ web: least, worker: { ...least, maximum: 1000, spotPercent: 0 } });
        for (const [volumeGiB, snapshotsToKeep] of [
            [30, 1],
            [1000, 1000],
        ] as const) {
            await recordApp({
                capacity: "ec2",
                instances: { ...instances, volumeGiB, snapshotsToKeep, spotPercent: 100 },
            });
        }
        await recordApp({ capacity: "fargate", instances: { ...instances, types: [] } });
        await assert.rejects(
            recordApp({ capacity: "fargate", keepInstances: true, instances: { ...instances, types: [] } }),
            /types is empty/,
        );
    });

    it("counts the tasks that an instance holds by cores, memory and network interfaces, whichever ends first", () => {
        const held = (type: string, cpu: number, memoryMiB: number): number => {
            const size = instanceSize(type);
            assert.ok(size !== undefined, type);
            return tasksOn(size, { cpu, memoryMiB });
        };
        assert.strictEqual(held("r7g.large", 2048, 4096), 1, "cores");
        assert.strictEqual(held("r7g.large", 4096, 8192), 0, "half of the cores of a task are not one task");
        assert.strictEqual(held("m7g.large", 256, 512), 2, "three interfaces, one of them the instance's");
        assert.strictEqual(held("m7gd.large", 1024, 8192), 0, "all of the memory is not for tasks");
        assert.strictEqual(held("c7g.xlarge", 1024, 2048), 3, "8 GiB less what the system keeps");
        assert.strictEqual(held("r6i.4xlarge", 2048, 16_384), 7, "16 cores, 128 GiB, eight interfaces");
        // EC2 User Guide, "IP addresses per network interface per instance type"; one interface is the instance's own.
        for (const [type, cores, interfaces] of [
            ["t4g.large", 2, 3],
            ["m7g.xlarge", 4, 4],
            ["m7g.2xlarge", 8, 4],
            ["m7g.4xlarge", 16, 8],
            ["m7g.12xlarge", 48, 8],
            ["m7g.16xlarge", 64, 15],
            ["m7i.48xlarge", 192, 15],
        ] as const) {
            const size = instanceSize(type)!;
            assert.deepStrictEqual([size.cpu, size.interfaces], [cores * 1024, interfaces - 1], type);
        }
        const gib = ["c7g.2xlarge", "m7g.2xlarge", "r7g.2xlarge", "t4g.2xlarge"].map((type) =>
            Math.round(instanceSize(type)!.memoryMiB / 0.93 / 1024),
        );
        assert.deepStrictEqual(gib, [16, 32, 64, 32]);
        assert.strictEqual(instanceSize("m7g.metal"), undefined);
        assert.strictEqual(instanceSize("x2gd.large"), undefined);
        assert.strictEqual(instanceSize("im4gn.large"), undefined, "another family than m");
    });

    it("tells a machine's cores by its type's name, of bare metal where the name has them", () => {
        const types = ["t4g.medium", "m7g.xlarge", "m7i.48xlarge", "m8g.metal-24xl", "r7iz.metal-32xl", "m7g.metal"];
        assert.deepStrictEqual(types.map(coresOf), [2, 4, 192, 96, 128, undefined]);
    });

    it("tells a type's architecture by its name", () => {
        const arm = ["m7g.large", "c7gn.xlarge", "im4gn.large", "g5g.xlarge", "hpc7g.16xlarge", "a1.large"];
        const intelOrAmd = ["m7i.large", "g5.xlarge", "c7a.large", "i4i.large", "g6.xlarge"];
        assert.deepStrictEqual([...new Set(arm.map(architectureOf))], ["ARM64"]);
        assert.deepStrictEqual([...new Set(intelOrAmd.map(architectureOf))], ["X86_64"]);
    });

    it("refuses instances that cannot hold the tasks, with the number it takes", async () => {
        const ec2 = { capacity: "ec2" as const };
        const instances = { ...BASE.instances, types: ["m7g.large"] };
        // 12 tasks of web and of worker, one more of each and the migration in a deployment; two on each instance.
        const needed = Math.ceil((BASE.web.maximum + BASE.worker.maximum + 3) / 2);
        await assert.rejects(
            recordApp({ ...ec2, instances: { ...instances, maximum: needed - 1 } }),
            new RegExp(
                `app:instances.maximum is ${needed - 1}, but .* need ${needed} instances of m7g.large. Raise it`,
            ),
        );
        await recordApp({ ...ec2, instances: { ...instances, maximum: needed } });
        await recordApp({ capacity: "fargate", instances: { ...instances, maximum: 3 } });
        await assert.rejects(
            recordApp({ ...ec2, web: { ...BASE.web, cpu: 4096, memoryMiB: 8192 }, instances }),
            /m7g.large, which holds no task of app:web \(4096 CPU units and 8192 MiB; it has 2048 and 7618/,
        );
        await recordApp({ ...ec2, instances: { ...instances, types: ["x2gd.large"], maximum: 3 } });
    });

    it("computes what a savings plan should cover from the configured base", () => {
        const sizes = [
            { cpu: 1024, memoryMiB: 2048, onDemandBase: 2 },
            { cpu: 512, memoryMiB: 1024, onDemandBase: 1 },
        ];
        assert.deepStrictEqual(savingsBase(sizes, "ARM64"), { cores: 2.5, gib: 5, hourlyUsd: 0.0987 });
        assert.deepStrictEqual(savingsBase(sizes, "X86_64"), { cores: 2.5, gib: 5, hourlyUsd: 0.1234 });
        assert.match(savingsAdvice(sizes, "ARM64"), /2\.5 cores and 5 GiB at every hour, 0\.0987 USD/);
    });

    for (const [name, dimensions, line] of [
        ...(["web", "worker"] as const).flatMap((kind) => {
            const service = { ClusterName: "integers-prod", ServiceName: kind };
            const least = BASE[kind].minimum;
            return [
                [
                    `${kind}-running-tasks`,
                    service,
                    `ECS/ContainerInsights RunningTaskCount Minimum < ${least}, 5 of 5 × 60 s, silence breaching → critical`,
                ],
                [
                    `${kind}-cpu`,
                    service,
                    "AWS/ECS CPUUtilization Average > 85, 15 of 15 × 60 s, silence notBreaching → warning",
                ],
                [
                    `${kind}-memory`,
                    service,
                    "AWS/ECS MemoryUtilization Maximum > 90, 5 of 5 × 60 s, silence notBreaching → warning",
                ],
                [
                    `${kind}-at-maximum`,
                    service,
                    `ECS/ContainerInsights DesiredTaskCount Minimum ≥ ${BASE[kind].maximum}, 12 of 12 × 300 s, silence notBreaching → warning`,
                ],
            ] as const;
        }),
        [
            "deployment-latency",
            { LoadBalancer: BASE.loadBalancerArnSuffix, TargetGroup: BASE.targetGroupArnSuffix },
            "AWS/ApplicationELB TargetResponseTime p95 > 2, 5 of 5 × 60 s, silence notBreaching → warning",
        ],
        [
            "deployment-errors",
            undefined,
            "100 * errors / FILL(requests, 1); AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum; " +
                "AWS/ApplicationELB RequestCount Sum > 5, 2 of 4, silence notBreaching → warning",
        ],
    ] as const) {
        it(`alarms on ${name}: ${line} (R-APP-2)`, async () => {
            const r = await recordApp();
            assert.strictEqual(alarmLine(r, `app-${name}`), line);
            const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", `app-${name}`);
            assert.deepStrictEqual(inputs["dimensions"], dimensions);
        });
    }

    it("tells of no service at its maximum whose minimum or schedule asks for it", () => {
        const told = (size: Parameters<typeof serviceAlarms>[0]) =>
            serviceAlarms(size).some((row) => row.name === "at-maximum");
        const peak = { name: "office", days: ["MON"], start: "08:00", end: "19:00" } as const;
        assert.ok(told({ minimum: 2, maximum: 10, peaks: [{ ...peak, minimum: 9 }] }));
        assert.ok(!told({ minimum: 2, maximum: 10, peaks: [{ ...peak, minimum: 10 }] }));
        assert.ok(!told({ minimum: 2, maximum: 2 }));
    });

    it("names runbooks that exist in its alarms", () => {
        for (const row of [...serviceAlarms({ minimum: 2, maximum: 3 }), ...DEPLOYMENT_ALARMS]) {
            assert.ok(fs.existsSync(path.join(ROOT, row.runbook)), row.runbook);
        }
    });

    it("publishes advice and names, and no secret", async () => {
        const r = await recordApp();
        assert.match(r.result.savingsAdvice, /cores and \d.* at Fargate's price .*Compute Savings Plan/);
        const instances = { ...BASE.instances, types: ["m7g.large", "m6g.large"], onDemandBase: 2 };
        const onInstances = await recordApp({ capacity: "ec2", instances });
        assert.match(onInstances.result.savingsAdvice, /2 instances .* m7g\.large, m6g\.large: .*Savings Plan/);
        assert.strictEqual(r.result.namespaceName, "prod.integers.internal");
        assert.deepStrictEqual(await valueOf(r.result.logGroupNames), [
            ...["web", "worker", "migration", "exec"].map((purpose) => `/integers-test/staging/app/${purpose}`),
            "/aws/events/integers-test/staging/app/stopped-tasks",
        ]);
        const both = { ...BASE.web, onDemandBase: 2, cpu: 1024, memoryMiB: 2048 };
        const twice = await recordApp({ web: both, worker: { ...both, onDemandBase: 1 } });
        assert.match(twice.result.savingsAdvice, /3 cores and 6 GiB/);
    });

    it("keeps the Rails keys in a secret of its own: by the secrets' key, copied where a standby needs it, and guarded", async () => {
        const SECRET = "aws:secretsmanager/secret:Secret";
        const secretReplica = { region: "us-west-2", secretsKeyArn: "arn:aws:kms:us-west-2:123456789012:key/secrets" };
        const secret = (await recordApp({ secretReplica })).one(SECRET, "app-rails");
        const { name, kmsKeyId, recoveryWindowInDays, replicas } = secret.inputs;
        assert.deepStrictEqual(
            { name, kmsKeyId, recoveryWindowInDays, replicas },
            {
                ...{ name: "integers-prod/rails", kmsKeyId: BASE.secretsKeyArn, recoveryWindowInDays: 30 },
                replicas: [{ region: secretReplica.region, kmsKeyId: secretReplica.secretsKeyArn }],
            },
        );
        assert.strictEqual(secret.protect, true);
        const free = await recordApp({ deletionGuard: { protect: false, reason: "rebuilt from code" } });
        const open = free.one(SECRET, "app-rails");
        assert.deepStrictEqual([open.protect, open.inputs["recoveryWindowInDays"]], [false, 0]);
    });
});
