import assert from "node:assert/strict";
import { estimateLayer, estimateRun } from "../../../../cli/cost/estimate";
import { FREE } from "../../../../cli/cost/free";
import { DATED, PRICES, SOURCES } from "../../../../cli/cost/prices";
import { ROWS, shares } from "../../../../cli/cost/rows";
import { describeCost, signed } from "../../../../cli/cost/text";
import type { Inputs, PlannedResource } from "../../../../cli/engine/steps";
import { knownTypes } from "../../../../sandbox/cloud/types";
import { plan, planned } from "./fixtures";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** USD a month of resources in a plan of their own. */
const cost = (...resources: readonly PlannedResource[]) => estimateLayer("data", plan(resources)).monthlyUsd;
const one = (type: string, inputs: Inputs) => cost(planned(type, "x", inputs));
const near = (actual: number, expected: number) =>
    assert.ok(Math.abs(actual - expected) < 0.006, `${actual} is not ${expected}`);

describe("the cost of a plan", () => {
    const DATABASE = "aws:rds/instance:Instance";
    const primary = {
        instanceClass: "db.r7g.xlarge",
        allocatedStorage: 200,
        storageType: "gp3",
        multiAz: true,
    };

    it("counts a Multi-AZ database twice, instance and storage", () => {
        near(one(DATABASE, primary), 2 * (0.478 * 730 + 200 * 0.115));
    });

    it("takes a replica's storage from its primary", () => {
        const replica = { instanceClass: "db.t4g.large", replicateSourceDb: UNKNOWN, multiAz: false };
        const both = cost(planned(DATABASE, "primary", primary), planned(DATABASE, "replica", replica));
        near(both - one(DATABASE, primary), 0.129 * 730 + 200 * 0.115);
    });

    it("takes the storage of a replica in the second region from the configuration, where its primary is not", () => {
        const replica = {
            instanceClass: "db.t4g.large",
            replicateSourceDb: "arn:x",
            multiAz: true,
            region: "us-west-2",
        };
        const of = (config: Record<string, string>) =>
            estimateLayer("dr", plan([planned(DATABASE, "standby", replica)], config));
        near(of({ "data:allocatedStorageGiB": "200" }).monthlyUsd, 2 * (0.129 * 730 + 200 * 0.115));
        assert.deepEqual(
            of({})
                .lines.filter(({ kind }) => kind === "unknown")
                .map(({ what }) => what),
            ["storage gp3"],
        );
    });

    it("counts every cache node", () => {
        const group = { nodeType: "cache.r7g.large", numCacheClusters: 3, engine: "redis" };
        near(one("aws:elasticache/replicationGroup:ReplicationGroup", group), 3 * 0.219 * 730);
    });

    for (const [architecture, cpu, memory] of [
        ["ARM64", 0.03238, 0.00356],
        ["X86_64", 0.04048, 0.004445],
    ] as const) {
        it(`splits ${architecture} tasks over Fargate and Spot by base and weight`, () => {
            const task = { cpu: "1024", memory: "2048", runtimePlatform: { cpuArchitecture: architecture } };
            const service = {
                desiredCount: 4,
                capacityProviderStrategies: [
                    { capacityProvider: "FARGATE", base: 1, weight: 0 },
                    { capacityProvider: "FARGATE_SPOT", base: 0, weight: 100 },
                ],
            };
            const total = cost(
                planned("aws:ecs/taskDefinition:TaskDefinition", "web", task),
                planned("aws:ecs/taskDefinition:TaskDefinition", "other", { cpu: "4096", memory: "8192" }),
                planned("aws:ecs/service:Service", "web", service, { parent: "urn:elsewhere" }),
            );
            near(total, (1 + 3 * 0.5) * (cpu + 2 * memory) * 730);
        });
    }

    it("leaves tasks on instances to the instances' group", () => {
        const strategy = { capacityProviderStrategies: [{ capacityProvider: "app-arm", weight: 1 }] };
        assert.deepEqual([...shares(strategy, 3)], [["app-arm", 3]]);
        assert.equal(one("aws:ecs/service:Service", { ...strategy, desiredCount: 3 }), 0);
        const group = {
            minSize: 2,
            mixedInstancesPolicy: { launchTemplate: { overrides: [{ instanceType: "m7g.large" }] } },
        };
        near(one("aws:autoscaling/group:Group", group), 2 * 0.0816 * 730);
    });

    it("counts instances and volumes of a launch template of the same name", () => {
        const template = {
            instanceType: "t4g.nano",
            blockDeviceMappings: [{ ebs: { volumeType: "gp3", volumeSize: 8 } }],
        };
        const total = cost(
            planned("aws:ec2/launchTemplate:LaunchTemplate", "bastion", template),
            planned("aws:autoscaling/group:Group", "bastion", { minSize: 1 }),
        );
        near(total, 0.0042 * 730 + 8 * 0.08);
    });

    it("finds the template of a node group by the beginning of its name", () => {
        const template = (name: string, size: number) =>
            planned("aws:ec2/launchTemplate:LaunchTemplate", name, {
                blockDeviceMappings: [{ ebs: { volumeSize: size } }],
            });
        const nodes = { instanceTypes: ["m7g.large", "m6g.large"], scalingConfig: { minSize: 2 } };
        const group = planned("aws:eks/nodeGroup:NodeGroup", "nodes-stateful-us-east-1a", nodes);
        near(cost(template("nodes-spot", 10), template("nodes-stateful", 50), group), 2 * (0.0816 * 730 + 50 * 0.08));
    });

    for (const [what, type, inputs, usd] of [
        ["a NAT gateway", "aws:ec2/natGateway:NatGateway", {}, 32.85],
        ["a public address", "aws:ec2/eip:Eip", {}, 3.65],
        [
            "an endpoint, by zone",
            "aws:ec2/vpcEndpoint:VpcEndpoint",
            { vpcEndpointType: "Interface", subnetIds: ["a", "b"] },
            14.6,
        ],
        [
            "an endpoint of unknown subnets",
            "aws:ec2/vpcEndpoint:VpcEndpoint",
            { vpcEndpointType: "Interface", subnetIds: UNKNOWN },
            21.9,
        ],
        ["a gateway endpoint", "aws:ec2/vpcEndpoint:VpcEndpoint", { vpcEndpointType: "Gateway" }, 0],
        [
            "a public load balancer with its addresses",
            "aws:lb/loadBalancer:LoadBalancer",
            { subnets: ["a", "b"] },
            16.425 + 7.3,
        ],
        [
            "an internal network load balancer",
            "aws:lb/loadBalancer:LoadBalancer",
            { loadBalancerType: "network", internal: true },
            16.425,
        ],
        ["a key", "aws:kms/key:Key", {}, 1],
        ["an alarm", "aws:cloudwatch/metricAlarm:MetricAlarm", { period: 60 }, 0.1],
        ["an alarm every 10 seconds", "aws:cloudwatch/metricAlarm:MetricAlarm", { period: 10 }, 0.3],
        [
            "an alarm on two metrics",
            "aws:cloudwatch/metricAlarm:MetricAlarm",
            { metricQueries: [{ metric: {} }, { metric: {} }, { expression: "a/b" }] },
            0.2,
        ],
        [
            "an anomaly alarm",
            "aws:cloudwatch/metricAlarm:MetricAlarm",
            { metricQueries: [{ metric: {} }, { expression: "ANOMALY_DETECTION_BAND(m1)" }] },
            0.3,
        ],
        ["a dashboard", "aws:cloudwatch/dashboard:Dashboard", {}, 3],
        ["a web ACL by its rules", "aws:wafv2/webAcl:WebAcl", { rules: [{ name: "a" }, { name: "b" }] }, 7],
        [
            "bot control",
            "aws:wafv2/webAcl:WebAcl",
            { rules: [{ statement: { name: "AWSManagedRulesBotControlRuleSet" } }] },
            16,
        ],
        ["a cluster", "aws:eks/cluster:Cluster", {}, 73],
        [
            "its nodes",
            "aws:eks/nodeGroup:NodeGroup",
            { instanceTypes: ["m7g.large"], scalingConfig: { desiredSize: 3 }, diskSize: 20 },
            3 * 0.0816 * 730 + 4.8,
        ],
        ["a secret and its replica", "aws:secretsmanager/secret:Secret", { replicas: [{ region: "us-west-2" }] }, 0.8],
        ["a hosted zone", "aws:route53/zone:Zone", {}, 0.5],
        [
            "a health check over HTTPS",
            "aws:route53/healthCheck:HealthCheck",
            { type: "HTTPS", measureLatency: true },
            2.5,
        ],
        ["Shield Advanced", "aws:shield/subscription:Subscription", {}, 3000],
        ["a region switch plan", "aws:arcregionswitch/plan:Plan", {}, 70],
        [
            "a canary, every 5 minutes",
            "aws:synthetics/canary:Canary",
            { schedule: { expression: "rate(5 minutes)" } },
            8760 * 0.0012,
        ],
        ["a log group, which is usage alone", "aws:cloudwatch/logGroup:LogGroup", {}, 0],
        ["a role, which is free", "aws:iam/role:Role", {}, 0],
    ] as const) {
        it(`knows ${what}`, () => near(one(type, inputs), usd));
    }

    it("says that a size is unknown, and never counts it as nothing silently", () => {
        const { lines, monthlyUsd } = estimateLayer(
            "data",
            plan([planned(DATABASE, "x", { ...primary, instanceClass: "db.x9.huge" })]),
        );
        near(monthlyUsd, 46);
        assert.deepEqual(
            lines.filter((l) => l.kind === "unknown").map((l) => l.what),
            ["db.x9.huge Multi-AZ"],
        );
    });

    it("says the same of a volume whose gigabytes are not known yet", () => {
        const { lines } = estimateLayer(
            "data",
            plan([planned(DATABASE, "x", { ...primary, allocatedStorage: UNKNOWN })]),
        );
        assert.deepEqual(
            lines.filter(({ kind }) => kind === "unknown").map(({ what }) => what),
            ["storage gp3"],
        );
    });

    it("gives each line its price, unit and quantity, and what depends on usage no figure", () => {
        const [line] = estimateLayer("network", plan([planned("aws:ec2/natGateway:NatGateway", "n", {})])).lines;
        assert.deepEqual(
            [line?.kind, line?.quantity, line?.price, line?.unit, line?.monthlyUsd],
            ["fixed", 1, 0.045, "hour", 0.045 * 730],
        );
        const [usage] = estimateLayer("app", plan([planned("aws:cloudwatch/logGroup:LogGroup", "l", {})])).lines;
        assert.deepEqual([usage?.kind, usage?.quantity, usage?.monthlyUsd], ["usage", undefined, undefined]);
        assert.ok((usage?.price ?? 0) > 0);
    });

    it("counts resources and not the components around them", () => {
        const around = planned("integers:network:Vpc", "v", {}, { custom: false });
        assert.deepEqual(estimateLayer("network", plan([around])).lines, []);
    });

    it("takes the number of zones that is not known from the configuration, and one without it", () => {
        const endpoint = planned("aws:ec2/vpcEndpoint:VpcEndpoint", "e", {
            vpcEndpointType: "Interface",
            subnetIds: UNKNOWN,
        });
        const at = (config: Record<string, string>) => estimateLayer("network", plan([endpoint], config)).monthlyUsd;
        near(at({ "network:availabilityZones": '["a","b"]' }), 14.6);
        near(at({ "network:availabilityZones": '["a","b"]', "network:endpoints": "single" }), 7.3);
        near(at({ "network:availabilityZones": "[]" }), 7.3);
    });

    it("takes it from the standby's own settings in the second region", () => {
        const endpoint = planned("aws:ec2/vpcEndpoint:VpcEndpoint", "e", {
            vpcEndpointType: "Interface",
            subnetIds: UNKNOWN,
        });
        const at = (standby: object) =>
            estimateLayer(
                "dr",
                plan([endpoint], {
                    "network:availabilityZones": '["a","b","c","d"]',
                    "network:endpoints": "single",
                    "dr:standby": JSON.stringify(standby),
                }),
            ).monthlyUsd;
        near(at({ enabled: true, availabilityZones: ["x", "y"] }), 14.6);
        near(at({ enabled: true, availabilityZones: ["x", "y"], endpoints: "single" }), 7.3);
        near(at({ enabled: false, reason: "cheaper" }), 7.3);
    });

    it("says that a type is unknown", () => {
        const run = estimateRun([
            { layer: "data", result: "succeeded", plan: plan([planned("aws:new/thing:Thing", "x", {})]) },
        ]);
        assert.equal(run.unknown.length, 1);
        assert.match(describeCost(run), /not in the figure: aws:new\/thing:Thing, no price is known for this type/);
    });

    it("names the region whose price it takes", () => {
        const { lines } = estimateLayer(
            "data",
            plan([planned("aws:kms/replicaKey:ReplicaKey", "x", { region: "eu-west-1" })]),
        );
        assert.equal(lines[0]?.note, "at the price of us-east-1");
        const home = estimateLayer("data", plan([planned("aws:ec2/natGateway:NatGateway", "x", {})]));
        assert.equal(home.lines[0]?.note, undefined);
    });

    it("sums what is elsewhere than the price table, region by region, and says nothing where all is in it", () => {
        const key = (name: string, region: string) => planned("aws:kms/replicaKey:ReplicaKey", name, { region });
        const at = (...resources: ReturnType<typeof key>[]) =>
            describeCost(estimateRun([{ layer: "data", result: "succeeded", plan: plan(resources) }]));
        const text = at(key("a", "eu-west-1"), key("b", "eu-west-1"), key("c", "us-east-1"));
        assert.match(text, /2\.00 of it in eu-west-1, counted at the prices of us-east-1: the real ones differ/);
        assert.doesNotMatch(at(key("c", "us-east-1")), / of it in /);
    });

    it("gives the difference to what is deployed, resource by resource", () => {
        const gone = planned("aws:ec2/natGateway:NatGateway", "gone", undefined, { before: {} });
        const grown = planned(
            DATABASE,
            "db",
            { ...primary, multiAz: true },
            { before: { ...primary, multiAz: false } },
        );
        const same = planned("aws:kms/key:Key", "key", {}, { before: {}, action: "same" });
        const { deltaUsd, deltas } = estimateLayer("data", plan([gone, grown, same]));
        near(deltaUsd, 0.478 * 730 + 23 - 32.85);
        assert.deepEqual(Object.fromEntries(deltas), { [gone.urn]: -32.85, [grown.urn]: 371.94 });
    });

    it("gives none for a resource that goes to a size without a price, or comes from one: it would look like a saving", () => {
        const between = (was: string, will: string) => [
            planned("aws:ec2/natGateway:NatGateway", "nat", {}),
            planned(
                DATABASE,
                "db",
                { ...primary, instanceClass: will },
                { before: { ...primary, instanceClass: was } },
            ),
        ];
        for (const [was, will] of [
            [primary.instanceClass, "db.x9.large"],
            ["db.x9.large", primary.instanceClass],
        ] as const) {
            const run = estimateRun([{ layer: "data", result: "succeeded", plan: plan(between(was, will)) }]);
            near(run.deltaUsd, 32.85);
            assert.match(describeCost(run), /\+32\.85 by this change without the resource whose price is not known/);
        }
        const kept = estimateLayer("data", plan(between("db.x9.large", "db.x9.large")));
        assert.deepEqual(kept.unpriced, []);
    });

    it("shows no -0", () => assert.equal(signed(estimateLayer("data", plan([])).deltaUsd), "0.00"));
});

describe("the price table", () => {
    it("gives each price a positive figure, a known source and AWS's page", () => {
        for (const [key, { usd, source, page }] of Object.entries(PRICES)) {
            assert.ok(usd > 0, key);
            assert.ok(source in SOURCES, `${key}: no source ${source}`);
            assert.match(page, /^https:\/\/aws\.amazon\.com\/.+\/pricing\//, key);
        }
    });

    it("is as old as its newest source that is dated by AWS", () => {
        for (const { dated } of Object.values(SOURCES)) {
            assert.match(dated, /^20\d\d-\d\d-\d\d$/);
        }
        assert.match(DATED, /^20\d\d-\d\d-\d\d$/);
    });

    it("places every type of the sandbox: with a price, by usage, or free, and in one place", () => {
        const types = knownTypes.filter((type) => type.startsWith("aws:"));
        assert.ok(types.length > 200);
        const homeless = types.filter((type) => ROWS[type] === undefined && !FREE.has(type));
        assert.deepEqual(
            homeless,
            [],
            "add them to cli/cost/rows.ts, or to cli/cost/free.ts where AWS charges nothing",
        );
        assert.deepEqual(
            [...FREE].filter((type) => ROWS[type] !== undefined),
            [],
        );
    });
});
