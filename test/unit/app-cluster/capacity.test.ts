import * as assert from "node:assert";
import * as fc from "fast-check";
import type { AppClusterArgs } from "../../../components/app-cluster";
import { STOP_TIMEOUT } from "../../../components/app-cluster/containers";
import { placementOf, strategyOf } from "../../../components/app-cluster/strategy";
import { matches } from "../event-pattern";
import { type Registration } from "../mocks";
import { APP_OUTPUTS, BASE, recordApp, serviceOf, statementsOf } from "./fixture";

describe("AppCluster: capacity", () => {
    it("on Fargate: a base on demand, the rest by the share of spot", () => {
        const web = { onDemandBase: 2, spotPercent: 75 };
        assert.deepStrictEqual(strategyOf("fargate", web, ""), [
            { capacityProvider: "FARGATE", base: 2, weight: 25 },
            { capacityProvider: "FARGATE_SPOT", base: 0, weight: 75 },
        ]);
        assert.deepStrictEqual(strategyOf("fargate", { onDemandBase: 0, spotPercent: 100 }, ""), [
            { capacityProvider: "FARGATE_SPOT", base: 0, weight: 100 },
        ]);
        // A base of weight 0 would be placed nowhere: ECS uses no provider of that weight.
        assert.deepStrictEqual(strategyOf("fargate", { onDemandBase: 1, spotPercent: 100 }, ""), [
            { capacityProvider: "FARGATE", base: 1, weight: 1 },
            { capacityProvider: "FARGATE_SPOT", base: 0, weight: 999 },
        ]);
        for (const [spotPercent, weights] of [
            [0, [100]],
            [1, [99, 1]],
            [99, [1, 99]],
        ] as const) {
            const items = strategyOf("fargate", { onDemandBase: 1, spotPercent }, "");
            assert.deepStrictEqual(
                items.map(({ weight }) => weight),
                weights,
            );
            assert.deepStrictEqual([items[0]!.capacityProvider, items[0]!.base], ["FARGATE", 1]);
        }
        assert.deepStrictEqual(placementOf("fargate"), []);
    });

    it("always names a strategy that AWS takes: one base at most, some weight", () => {
        fc.assert(
            fc.property(fc.nat({ max: 50 }), fc.integer({ min: 0, max: 100 }), (onDemandBase, spotPercent) => {
                const items = strategyOf("fargate", { onDemandBase, spotPercent }, "");
                assert.ok(items.length >= 1 && items.every((i) => i.weight > 0 && i.weight <= 1000));
                assert.ok(items.filter((i) => i.base > 0).length <= 1);
            }),
        );
    });

    it("on EC2: encrypted gp3, IMDSv2, no public address, spot above a base, all zones, snapshots", async () => {
        const r = await recordApp({ capacity: "ec2" });
        const template = r.one("aws:ec2/launchTemplate:LaunchTemplate").inputs;
        assert.deepStrictEqual(template["metadataOptions"], {
            httpEndpoint: "enabled",
            httpTokens: "required",
            httpPutResponseHopLimit: 1,
        });
        const [device] = template["blockDeviceMappings"] as { ebs: Record<string, unknown> }[];
        assert.strictEqual(device!.ebs["encrypted"], "true");
        assert.strictEqual(device!.ebs["volumeType"], "gp3");
        assert.strictEqual(device!.ebs["kmsKeyId"], BASE.dataKeyArn);
        const [network] = template["networkInterfaces"] as Record<string, unknown>[];
        assert.strictEqual(network!["associatePublicIpAddress"], "false");
        assert.deepStrictEqual(network!["securityGroups"], [BASE.securityGroupId]);
        assert.deepStrictEqual(r.one("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders").inputs, {
            clusterName: "integers-prod",
            capacityProviders: [
                "FARGATE",
                "FARGATE_SPOT",
                r.one("aws:ecs/capacityProvider:CapacityProvider").state["name"],
            ],
        });
        assert.deepStrictEqual(
            Buffer.from(template["userData"] as string, "base64")
                .toString()
                .split("\n"),
            [
                "#!/bin/sh",
                "cat >>/etc/ecs/ecs.config <<'EOF'",
                "ECS_CLUSTER=integers-prod",
                // Tasks leave a spot instance before AWS takes it, do not get its credentials, and have Fargate's time to stop.
                "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true",
                "ECS_AWSVPC_BLOCK_IMDS=true",
                `ECS_CONTAINER_STOP_TIMEOUT=${STOP_TIMEOUT}s`,
                "EOF",
                "",
            ],
        );
        const provider = r.one("aws:ecs/capacityProvider:CapacityProvider").inputs["autoScalingGroupProvider"];
        const { managedScaling, ...managed } = provider as Record<string, Record<string, unknown>>;
        assert.deepStrictEqual(managed, {
            autoScalingGroupArn: r.one("aws:autoscaling/group:Group").state["arn"],
            managedTerminationProtection: "DISABLED",
            managedDraining: "ENABLED",
        });
        assert.deepStrictEqual(managedScaling, {
            status: "ENABLED",
            targetCapacity: 90,
            minimumScalingStepSize: 1,
            // A quarter of the group at once, whole instances.
            maximumScalingStepSize: 4,
            instanceWarmupPeriod: 120,
        });

        const group = r.one("aws:autoscaling/group:Group").inputs;
        assert.deepStrictEqual(group["vpcZoneIdentifiers"], ["subnet-app-a", "subnet-app-b", "subnet-app-c"]);
        // A protected instance is not replaced when it has lived its time, and would keep the image of its first day.
        assert.strictEqual(group["protectFromScaleIn"], false);
        assert.strictEqual(group["capacityRebalance"], true);
        assert.strictEqual(group["maxInstanceLifetime"], 14 * 24 * 3600);
        assert.deepStrictEqual([group["minSize"], group["maxSize"]], [3, 14]);
        assert.deepStrictEqual(r.one("aws:autoscaling/group:Group").ignoreChanges, ["desiredCapacity"]);
        const mixed = group["mixedInstancesPolicy"] as {
            instancesDistribution: unknown;
            launchTemplate: { launchTemplateSpecification: unknown; overrides: unknown };
        };
        assert.deepStrictEqual(mixed.instancesDistribution, {
            onDemandBaseCapacity: 1,
            onDemandPercentageAboveBaseCapacity: 40,
            spotAllocationStrategy: "price-capacity-optimized",
        });
        assert.deepStrictEqual(mixed.launchTemplate.overrides, [
            { instanceType: "m7g.large" },
            { instanceType: "m6g.large" },
        ]);
        // By number, so that another template refreshes the instances.
        assert.deepStrictEqual(mixed.launchTemplate.launchTemplateSpecification, {
            launchTemplateId: "app-instances-id",
            version: "1",
        });
        // AWS refuses a rollback where the image is a parameter.
        assert.match(template["imageId"] as string, /^resolve:ssm:/);
        assert.deepStrictEqual((group["instanceRefresh"] as { preferences: unknown }).preferences, {
            minHealthyPercentage: 100,
            maxHealthyPercentage: 200,
            skipMatching: true,
        });
        // Another name than the policy by count had: AWS refuses to change that one.
        const daily = r.one("aws:dlm/lifecyclePolicy:LifecyclePolicy", "app-instances-daily-snapshots");
        const snapshots = daily.inputs["policyDetails"] as {
            targetTags: unknown;
            resourceTypes: unknown;
            schedules: unknown[];
        };
        assert.deepStrictEqual(snapshots.targetTags, { SnapshotPolicy: "integers-prod" });
        assert.deepStrictEqual(snapshots.resourceTypes, ["VOLUME"]);
        assert.deepStrictEqual(snapshots.schedules, [
            {
                name: "daily",
                createRule: { interval: 24, intervalUnit: "HOURS", times: "03:00" },
                // By count, those of an instance that is gone would stay for ever.
                retainRule: { interval: 7, intervalUnit: "DAYS" },
                copyTags: true,
            },
        ]);
        const failed = r.one("aws:cloudwatch/eventRule:EventRule", "app-instances-snapshots-failed").inputs;
        const pattern = JSON.parse(String(failed["eventPattern"])) as object;
        // AWS's example ("Monitor Data Lifecycle Manager policies using EventBridge"), of this policy and of another.
        const tells = (arn: string, state = "ERROR") =>
            matches(pattern, {
                ...{ source: "aws.dlm", "detail-type": "DLM Policy State Change", resources: [arn] },
                detail: {
                    state,
                    cause: "Role provided does not have sufficient permissions",
                    policy_id: arn,
                },
            });
        const arn = String(daily.state["arn"]);
        assert.deepStrictEqual([tells(arn), tells(arn, "ENABLED"), tells("arn:of-another")], [true, false, false]);
        const target = r.one("aws:cloudwatch/eventTarget:EventTarget", "app-instances-snapshots-failed").inputs;
        assert.strictEqual(target["arn"], BASE.alarmTopics.warning);
        const tags = template["tagSpecifications"] as { resourceType: string; tags: Record<string, string> }[];
        assert.strictEqual(tags.find((t) => t.resourceType === "volume")!.tags["SnapshotPolicy"], "integers-prod");
        assert.deepStrictEqual(serviceOf(r, "web").inputs["capacityProviderStrategies"], [
            { capacityProvider: "integers-prod", base: 0, weight: 1 },
        ]);
        assert.deepStrictEqual(serviceOf(r, "web").inputs["orderedPlacementStrategies"], [
            { type: "spread", field: "attribute:ecs.availability-zone" },
            // Not spread over instances: with a target capacity below 100 the group would grow until each task had its own.
            { type: "binpack", field: "memory" },
        ]);
    });

    it("on EC2: has two roles, the agent's calls and snapshots under the volumes' key, and the tag that is ECS's own", async () => {
        const named = { "aws:iam/role:Role": ({ name }: { name: string }) => ({ name }) };
        const r = await recordApp({ capacity: "ec2" }, { outputs: { ...APP_OUTPUTS, ...named } });
        const template = r.one("aws:ec2/launchTemplate:LaunchTemplate").inputs;
        const profile = r.one("aws:iam/instanceProfile:InstanceProfile");
        assert.deepStrictEqual(template["iamInstanceProfile"], { arn: profile.state["arn"] });
        const may = r.ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").map(({ inputs }) => {
            const role = r.one("aws:iam/role:Role", inputs["role"] as string);
            const [trust] = statementsOf(role.inputs["assumeRolePolicy"]) as unknown as { Principal: unknown }[];
            return [role.name, trust!.Principal, inputs["policyArn"]];
        });
        const managed = (name: string) => `arn:aws:iam::aws:policy/service-role/${name}`;
        assert.deepStrictEqual(may.sort(), [
            [
                "app-instances-instance",
                { Service: "ec2.amazonaws.com" },
                managed("AmazonEC2ContainerServiceforEC2Role"),
            ],
            [
                "app-instances-snapshots",
                { Service: "dlm.amazonaws.com" },
                managed("AWSDataLifecycleManagerServiceRole"),
            ],
        ]);
        const policy = r.one("aws:dlm/lifecyclePolicy:LifecyclePolicy").inputs;
        assert.strictEqual(policy["state"], "ENABLED");
        assert.match(String(policy["executionRoleArn"]), /app-instances-snapshots$/);
        const key = r.one("aws:iam/rolePolicy:RolePolicy", "app-instances-snapshots-key").inputs;
        assert.strictEqual(key["role"], "app-instances-snapshots");
        const device = (template["blockDeviceMappings"] as { ebs: { kmsKeyId: string } }[])[0]!;
        const statements = statementsOf(key["policy"]);
        assert.deepStrictEqual([...new Set(statements.map(({ Resource }) => Resource))], [device.ebs.kmsKeyId]);
        assert.ok(
            statements.some(({ Action }) => (Action as string[]).includes("kms:GenerateDataKeyWithoutPlaintext")),
        );
        // ECS's own tag: a group without it would lose it at every deployment.
        const tags = r.one("aws:autoscaling/group:Group").inputs["tags"] as object[];
        assert.deepStrictEqual(tags[1], { key: "AmazonECSManaged", value: "true", propagateAtLaunch: true });
    });

    it("on EC2: starts from the image of the tasks' architecture", async () => {
        const image = async (change: Partial<AppClusterArgs>) =>
            (await recordApp({ capacity: "ec2", ...change })).one("aws:ec2/launchTemplate:LaunchTemplate").inputs[
                "imageId"
            ];
        assert.match(String(await image({})), /amazon-linux-2023\/arm64\/recommended/);
        const intel = { cpuArchitecture: "X86_64" as const, instances: { ...BASE.instances, types: ["m7i.large"] } };
        assert.match(String(await image(intel)), /amazon-linux-2023\/recommended/);
    });

    it("changes by one setting, and nothing changes but the services' capacity and the instances", async () => {
        const [fargate, ec2] = [await recordApp(), await recordApp({ capacity: "ec2" })];
        const key = (r: Registration) => `${r.type} ${r.name}`;
        const before = new Map(fargate.resources.map((r) => [key(r), r.inputs]));
        const changed = ec2.resources.filter((r) => {
            const old = before.get(key(r));
            return old !== undefined && JSON.stringify(old) !== JSON.stringify(r.inputs);
        });
        assert.deepStrictEqual(changed.map(key).sort(), [
            "aws:cloudwatch/eventTarget:EventTarget app-migration",
            "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders app",
            "aws:ecs/service:Service app-web",
            "aws:ecs/service:Service app-worker",
        ]);
        const names = new Set(ec2.resources.map(key));
        assert.deepStrictEqual(
            [...before.keys()].filter((k) => !names.has(k)),
            [],
        );
        const added = ec2.resources.filter((r) => !before.has(key(r)));
        assert.ok(added.every((r) => r.name.startsWith("app-instances")));
        // Only an update keeps a service where it is when its strategy changes.
        assert.strictEqual(serviceOf(ec2, "web").inputs["forceNewDeployment"], true);
    });

    it("keeps the instances while tasks leave them: ECS does not let go of a capacity provider in use", async () => {
        const [leaving, ec2] = [await recordApp({ keepInstances: true }), await recordApp({ capacity: "ec2" })];
        assert.deepStrictEqual(serviceOf(leaving, "web").inputs["capacityProviderStrategies"], [
            { capacityProvider: "FARGATE", base: 2, weight: 25 },
            { capacityProvider: "FARGATE_SPOT", base: 0, weight: 75 },
        ]);
        for (const type of [
            "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
            "aws:autoscaling/group:Group",
        ]) {
            assert.deepStrictEqual(leaving.one(type).inputs, ec2.one(type).inputs);
        }
    });
});
