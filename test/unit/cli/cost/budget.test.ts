import assert from "node:assert/strict";
import { estimateLayer, estimateRun } from "../../../../cli/cost/estimate";
import { guardLines } from "../../../../cli/cost/guards";
import { describeCost } from "../../../../cli/cost/text";
import type { PlannedResource } from "../../../../cli/engine/steps";
import { layerNames } from "../../../../stacks/contracts";
import { plan, planned } from "./fixtures";

describe("the budget and the spend guards", () => {
    const run = (config: Record<string, string>, ...resources: readonly PlannedResource[]) =>
        estimateRun(
            layerNames.map((layer) => ({
                layer,
                result: "succeeded",
                plan: plan(layer === "network" ? resources : [], config),
            })),
        );
    const nat = planned("aws:ec2/natGateway:NatGateway", "n", {});

    it("warns when the estimate is over the budget, and not before", () => {
        assert.match(
            describeCost(run({ "foundation:monthlyBudgetUsd": "32" }, nat)),
            /WARNING: over the budget of 32.00/,
        );
        assert.match(describeCost(run({ "foundation:monthlyBudgetUsd": "100" }, nat)), /33 % of the budget of 100.00/);
        assert.doesNotMatch(describeCost(run({}, nat)), /budget/);
    });

    it("does not compare a part of the layers with the budget of all", () => {
        const part = plan([nat], { "foundation:monthlyBudgetUsd": "32" });
        assert.equal(estimateRun([{ layer: "network", result: "succeeded", plan: part }]).budgetUsd, undefined);
    });

    it("names the layers that have no figure", () => {
        const cost = estimateRun([
            { layer: "network", result: "succeeded", plan: plan([nat]) },
            { layer: "app", result: "failed", plan: plan([]) },
            { layer: "edge", result: "skipped" },
        ]);
        assert.match(describeCost(cost), /by this change \(incomplete: app, edge\)/);
    });

    it("names each costly choice with its price and its key", () => {
        const guards = run(
            { "network:nat": "per-zone", "aws:region": "us-east-1" },
            nat,
            planned("aws:rds/instance:Instance", "database-primary", {
                instanceClass: "db.t4g.large",
                multiAz: true,
                allocatedStorage: 100,
            }),
            planned("aws:kms/replicaKey:ReplicaKey", "r", { region: "us-west-2" }),
        ).guards;
        const shown = guards.map(({ what, key, value, monthlyUsd }) => [what, key, value, monthlyUsd]);
        assert.deepEqual(shown, [
            ["Shield Advanced", "edge:shieldAdvanced", undefined, undefined],
            ["NAT gateways", "network:nat", "per-zone", 32.85],
            ["Database: the primary", "data:instanceClass", undefined, 105.67],
            ["Multi-AZ database: the standby", "R-DB-1", undefined, 105.67],
            ["Second region", "environment:drRegion", undefined, 1],
        ]);
        assert.deepEqual(
            guards.map(({ on }) => on),
            [false, true, true, true, true],
        );
    });

    it("knows each costly choice by what it makes", () => {
        const database = { instanceClass: "db.t4g.large", allocatedStorage: 100 };
        const bots = { rules: [{ statement: { name: "AWSManagedRulesBotControlRuleSet" } }] };
        const config = {
            "network:endpoints": "single",
            "data:instanceClass": "db.t4g.large",
            "data:replicaCount": "1",
            "edge:botControl": "true",
            "environment:drRegion": "us-west-2",
        };
        const shown = run(
            config,
            planned("aws:shield/subscription:Subscription", "s", {}),
            planned("aws:ec2/vpcEndpoint:VpcEndpoint", "e", { vpcEndpointType: "Interface", subnetIds: ["a"] }),
            planned("aws:rds/instance:Instance", "database-primary", { ...database, multiAz: true }),
            planned("aws:rds/instance:Instance", "database-replica", database),
            planned("aws:elasticache/replicationGroup:ReplicationGroup", "sessions-group", {
                nodeType: "cache.t4g.small",
                numCacheClusters: 2,
            }),
            planned("aws:wafv2/webAcl:WebAcl", "w", bots),
            planned("aws:eks/cluster:Cluster", "c", {}),
            planned("aws:kms/key:Key", "cdn-of-another-region", { region: "us-west-2" }),
            planned("aws:guardduty/detectorFeature:DetectorFeature", "g", { status: "ENABLED" }),
        ).guards.map(({ what, key, value, monthlyUsd, note }) => [what, key, value, monthlyUsd, note]);
        assert.deepEqual(shown, [
            ["Shield Advanced", "edge:shieldAdvanced", undefined, 3000, "for a year, renewed by itself"],
            ["Interface endpoints", "network:endpoints", "single", 7.3, "an endpoint and zone each"],
            ["Database: the primary", "data:instanceClass", "db.t4g.large", 105.67, undefined],
            ["Multi-AZ database: the standby", "R-DB-1", undefined, 105.67, undefined],
            ["Read replicas", "data:replicaCount", "1", 105.67, undefined],
            ["Cache nodes", "data:sessions, data:cache", undefined, 46.72, "nodeType, nodeCount"],
            ["Bot control", "edge:botControl", "true", 10, "and by requests"],
            ["EKS cluster and its nodes", "R-OBS-1", undefined, 73, undefined],
            ["Second region", "environment:drRegion", "us-west-2", 1, "without transfer between the regions"],
            ["GuardDuty protection plans", "foundation:guardDutyFeatures", undefined, undefined, undefined],
        ]);
    });

    it("counts what stands in the second region as that choice alone: no other key takes it away", () => {
        const away = { region: "us-west-2" };
        const { guards } = run(
            { "environment:drRegion": "us-west-2" },
            planned("aws:ec2/natGateway:NatGateway", "n", away),
            planned("aws:ec2/vpcEndpoint:VpcEndpoint", "e", {
                ...away,
                vpcEndpointType: "Interface",
                subnetIds: ["a"],
            }),
            planned("aws:rds/instance:Instance", "replica", { ...away, instanceClass: "db.t4g.large" }),
            planned("aws:rds/instance:Instance", "primary", { ...away, instanceClass: "db.t4g.large" }),
        );
        assert.deepEqual(
            guards.filter(({ on }) => on).map(({ what }) => what),
            ["Second region"],
        );
    });

    it("does not take the CDN's resources in us-east-1 for a second region", () => {
        const { lines } = estimateLayer(
            "edge",
            plan([planned("aws:kms/key:Key", "edge-cdn-key", { region: "us-east-1" })]),
        );
        assert.deepEqual(
            guardLines(lines, { "aws:region": "eu-west-1" }).map(({ what }) => what),
            ["Shield Advanced"],
        );
    });

    it("sums what runs at every hour by the commitment that covers it, spot capacity left out", () => {
        const task = { cpu: "1024", memory: "2048", runtimePlatform: { cpuArchitecture: "ARM64" } };
        const group = (instancesDistribution: object) => ({
            minSize: 4,
            mixedInstancesPolicy: {
                instancesDistribution,
                launchTemplate: { overrides: [{ instanceType: "m7g.large" }] },
            },
        });
        const nodes = { instanceTypes: ["m7g.large"], scalingConfig: { minSize: 2 } };
        const database = { instanceClass: "db.r7g.xlarge", allocatedStorage: 100 };
        const cost = run(
            {},
            planned("aws:ecs/taskDefinition:TaskDefinition", "web", task),
            planned("aws:ecs/service:Service", "web", {
                desiredCount: 4,
                capacityProviderStrategies: [
                    { capacityProvider: "FARGATE", base: 1, weight: 0 },
                    { capacityProvider: "FARGATE_SPOT", base: 0, weight: 100 },
                ],
            }),
            planned(
                "aws:autoscaling/group:Group",
                "half",
                group({ onDemandBaseCapacity: 2, onDemandPercentageAboveBaseCapacity: 50 }),
            ),
            planned(
                "aws:autoscaling/group:Group",
                "base",
                group({ onDemandBaseCapacity: 9, onDemandPercentageAboveBaseCapacity: 0 }),
            ),
            planned("aws:autoscaling/group:Group", "plain", group({})),
            planned("aws:eks/nodeGroup:NodeGroup", "stateful", nodes),
            planned("aws:eks/nodeGroup:NodeGroup", "interruptible", { ...nodes, capacityType: "SPOT" }),
            planned("aws:rds/instance:Instance", "primary", { ...database, multiAz: true }),
            planned("aws:rds/instance:Instance", "replica", database),
            planned("aws:rds/instance:Instance", "away", { ...database, region: "us-west-2" }),
            planned("aws:rds/instance:Instance", "strange", { ...database, instanceClass: "db.x9.huge" }),
            planned("aws:elasticache/replicationGroup:ReplicationGroup", "sessions", {
                nodeType: "cache.r7g.large",
                numCacheClusters: 3,
            }),
            nat,
        );
        const hourly = 0.03238 + 2 * 0.00356 + (3 + 4 + 4 + 2) * 0.0816;
        const rounded = (usd: number) => Math.round(usd * 100) / 100;
        assert.deepEqual(cost.commitments, [
            {
                what: "Compute Savings Plan",
                monthlyUsd: rounded(hourly * 730),
                to: `${hourly.toFixed(3)} USD an hour, less the plan's discount`,
            },
            {
                what: "Reserved DB instances",
                monthlyUsd: rounded(4 * 0.478 * 730),
                to: "3 x db.r7g.xlarge in us-east-1, 1 x db.r7g.xlarge in us-west-2",
            },
            {
                what: "Reserved cache nodes",
                monthlyUsd: rounded(3 * 0.219 * 730),
                to: "3 x cache.r7g.large in us-east-1",
            },
        ]);
        assert.match(
            describeCost(cost),
            /around the clock .*\n +Compute Savings Plan .*\n +Reserved DB instances +1,395\.76 /,
        );
        assert.deepEqual(run({}, nat).commitments, []);
        assert.doesNotMatch(describeCost(run({}, nat)), /commit/);
    });
});
