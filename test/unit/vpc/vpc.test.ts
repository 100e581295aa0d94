import * as assert from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import { natAfterInternetGateway, noPublicAddresses } from "../../../components/vpc/awsx-vpc";
import { interfaceEndpoints } from "../../../components/vpc/endpoint-table";
import { tierNames } from "../../../components/vpc/flows";
import { valueOf } from "../mocks";
import { buildVpc, KEYS, LISTS, standardVpc, statementsOf, THREE_ZONES, TOPICS, TWO_ZONES } from "./build";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const AWSX = "awsx:ec2:Vpc";
const ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
const FLOW_LOG = "aws:ec2/flowLog:FlowLog";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const POLICY = "aws:iam/rolePolicy:RolePolicy";

describe("Vpc", () => {
    it("gives awsx the blocks of R-NET-1 in two zones", async () => {
        const { inputs } = (await standardVpc()).one(AWSX, "network");
        assert.deepStrictEqual(inputs["availabilityZoneNames"], TWO_ZONES);
        assert.strictEqual(inputs["cidrBlock"], "10.0.0.0/16");
        assert.strictEqual(inputs["subnetStrategy"], "Auto");
        const specs = inputs["subnetSpecs"] as { type: string; name: string; cidrBlocks: string[] }[];
        assert.deepStrictEqual(
            specs.map(({ type, name, cidrBlocks }) => [type, name, ...cidrBlocks]),
            [
                ["Public", "public", "10.0.1.0/24", "10.0.2.0/24"],
                ["Private", "private", "10.0.10.0/24", "10.0.11.0/24"],
                ["Isolated", "database", "10.0.20.0/24", "10.0.21.0/24"],
            ],
        );
    });

    it("resolves names in the VPC, which private DNS of endpoints needs", async () => {
        const { inputs } = (await standardVpc()).one(AWSX);
        assert.deepStrictEqual([inputs["enableDnsSupport"], inputs["enableDnsHostnames"]], [true, true]);
    });

    it("renames and changes nothing else when prod shrinks from three zones to two", async () => {
        const [three, two] = [
            await buildVpc({ availabilityZones: THREE_ZONES }),
            await buildVpc({ availabilityZones: TWO_ZONES, deployedAvailabilityZones: THREE_ZONES }),
        ];
        const names = (r: typeof three) => r.resources.map((x) => `${x.type} ${x.name}`).sort();
        const gone = names(three).filter((n) => !names(two).includes(n));
        assert.deepStrictEqual(gone, [
            `${ALARM} network-nat-us-east-1c-dropped-packets`,
            `${ALARM} network-nat-us-east-1c-port-allocation`,
            "aws:ec2/eip:Eip network-nat-us-east-1c",
        ]);
        assert.deepStrictEqual(
            names(two).filter((n) => !names(three).includes(n)),
            [],
        );
        // What names no zone's subnet or address is the same to the letter.
        const zonal = [
            AWSX,
            ENDPOINT,
            "aws:ec2/networkAcl:NetworkAcl",
            "aws:autoscaling/group:Group",
            "integers:network:Vpc",
        ];
        for (const after of two.resources.filter((r) => !zonal.includes(r.type))) {
            assert.deepStrictEqual(after.inputs, three.one(after.type, after.name).inputs, after.name);
        }
    });

    it("refuses a retention that CloudWatch has not, and a bastion that its image does not fit", async () => {
        await assert.rejects(
            buildVpc({ logRetentionDays: 100 }),
            /logRetentionDays is 100; allowed are the days for which CloudWatch Logs keeps/,
        );
        for (const instanceType of ["t3.nano", "", "t4g"]) {
            await assert.rejects(
                buildVpc({ bastion: { enabled: true, instanceType } }),
                new RegExp(`bastion.instanceType is "${instanceType}"; allowed are arm64 types`),
            );
        }
        await assert.rejects(
            buildVpc({ bastion: { enabled: true, instanceType: "t4g.4xlarge" } }),
            /bastion.instanceType has t4g.4xlarge, and AWS has no such size/,
        );
        await buildVpc({ bastion: { enabled: true, instanceType: "c7gn.medium" } });
    });

    it("refuses a port of the application that is none, or that its user may not open", async () => {
        for (const applicationPort of [80, 70_000]) {
            await assert.rejects(
                buildVpc({ applicationPort }),
                new RegExp(`applicationPort is ${applicationPort}; allowed are whole numbers from 1024 to 65535`),
            );
        }
        await assert.rejects(
            buildVpc({ applicationPort: 3389 }),
            /applicationPort is 3389, Remote Desktop's; allowed are 1024 to 65535 without it/,
        );
    });

    it("registers nothing in the VPC when a deployed zone would move", async () => {
        const seen: string[] = [];
        await assert.rejects(
            buildVpc(
                {
                    availabilityZones: ["us-east-1b", "us-east-1a"],
                    deployedAvailabilityZones: pulumi.output(TWO_ZONES),
                },
                { outputs: { [AWSX]: ({ type }) => ({ seen: seen.push(type) }) } },
            ),
            /Position 1 would change from us-east-1a to us-east-1b/,
        );
        assert.deepStrictEqual(seen, []);
    });

    it("publishes subnets in the order of the zones, and the zone of each", async () => {
        const { result } = await standardVpc();
        assert.deepStrictEqual(await valueOf(result.appSubnetIds), [
            "subnet-private-us-east-1a",
            "subnet-private-us-east-1b",
        ]);
        const zones = await valueOf(result.subnetZones);
        assert.strictEqual(Object.keys(zones).length, 6);
        for (const [subnet, zone] of Object.entries(zones)) {
            assert.ok(subnet.endsWith(zone), `${subnet} in ${zone}`);
        }
    });

    it("publishes the security group of every tier", async () => {
        const { result } = await standardVpc();
        const ids = await valueOf(result.securityGroupIds);
        assert.deepStrictEqual(Object.keys(ids).sort(), [...tierNames].sort());
        assert.strictEqual(ids.loadBalancer, "network-load-balancer-id");
    });

    it("gives security groups a description and no inline rule, which standalone rules would fight with", async () => {
        for (const { inputs } of (await standardVpc()).ofType("aws:ec2/securityGroup:SecurityGroup")) {
            assert.ok((inputs["description"] as string).length > 4);
            assert.deepStrictEqual([inputs["ingress"], inputs["egress"]], [undefined, undefined]);
        }
    });

    it("names CloudFront's and S3's prefix lists, not addresses", async () => {
        const recorded = await standardVpc();
        const ingress = recorded.one(
            "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "network-cdn-load-balancer-443-in",
        );
        assert.strictEqual(ingress.inputs["prefixListId"], LISTS.cdn);
        const egress = recorded.one(
            "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
            "network-app-s3-443-out",
        );
        assert.strictEqual(egress.inputs["prefixListId"], LISTS.s3);
    });

    it("associates each network ACL with all subnets of its tier", async () => {
        const recorded = await standardVpc();
        for (const tier of ["public", "private", "database"]) {
            const { inputs } = recorded.one("aws:ec2/networkAcl:NetworkAcl", `network-${tier}`);
            assert.deepStrictEqual(
                inputs["subnetIds"],
                TWO_ZONES.map((zone) => `subnet-${tier}-${zone}`),
            );
        }
    });

    it("takes over and empties the default group, ACL and route table (R-NET-6)", async () => {
        const recorded = await standardVpc();
        const group = recorded.one("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").inputs;
        assert.deepStrictEqual([group["vpcId"], group["ingress"], group["egress"]], ["vpc-1", [], []]);
        // A new subnet is in it until it gets its own.
        const { inputs: acl, ignoreChanges } = recorded.one("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl");
        assert.deepStrictEqual(ignoreChanges, ["subnetIds"]);
        assert.deepStrictEqual([acl["defaultNetworkAclId"], acl["ingress"], acl["egress"]], ["acl-default", [], []]);
        const table = recorded.one("aws:ec2/defaultRouteTable:DefaultRouteTable").inputs;
        assert.deepStrictEqual([table["defaultRouteTableId"], table["routes"]], ["rtb-default", []]);
    });

    it("has a NAT gateway a zone by default, each with an address that carries the zone's name", async () => {
        const recorded = await buildVpc(
            { availabilityZones: THREE_ZONES },
            { outputs: { "aws:ec2/eip:Eip": ({ name }) => ({ allocationId: `eipalloc-${name}` }) } },
        );
        assert.deepStrictEqual(
            recorded.ofType("aws:ec2/eip:Eip").map((r) => r.name),
            THREE_ZONES.map((zone) => `network-nat-${zone}`),
        );
        assert.deepStrictEqual(recorded.one(AWSX).inputs["natGateways"], {
            strategy: "OnePerAz",
            elasticIpAllocationIds: THREE_ZONES.map((zone) => `eipalloc-network-nat-${zone}`),
        });
    });

    it("has one NAT gateway where the configuration says single", async () => {
        const recorded = await buildVpc({ nat: "single" });
        assert.strictEqual(recorded.one("aws:ec2/eip:Eip").name, "network-nat-us-east-1a");
        assert.strictEqual((recorded.one(AWSX).inputs["natGateways"] as { strategy: string }).strategy, "Single");
        assert.deepStrictEqual(
            recorded.ofType(ALARM).map((alarm) => alarm.name),
            ["network-nat-us-east-1a-port-allocation", "network-nat-us-east-1a-dropped-packets"],
        );
    });

    it("warns of connections that a NAT gateway refuses and of packets that it loses, of each gateway", async () => {
        const recorded = await buildVpc({ availabilityZones: THREE_ZONES });
        for (const zone of THREE_ZONES) {
            const refused = recorded.one(ALARM, `network-nat-${zone}-port-allocation`).inputs;
            assert.deepStrictEqual(refused["dimensions"], { NatGatewayId: `nat-${zone}` });
            assert.deepStrictEqual(
                ["namespace", "metricName", "statistic", "threshold", "treatMissingData"].map((key) => refused[key]),
                ["AWS/NATGateway", "ErrorPortAllocation", "Sum", 0, "notBreaching"],
            );
            assert.deepStrictEqual(refused["alarmActions"], [TOPICS.warning]);
            const lost = recorded.one(ALARM, `network-nat-${zone}-dropped-packets`).inputs;
            const queries = lost["metricQueries"] as { metric?: { metricName: string; dimensions: unknown } }[];
            assert.deepStrictEqual(
                queries.map(({ metric }) => metric && [metric.metricName, metric.dimensions]),
                [
                    ...["PacketsDropCount", "PacketsInFromSource", "PacketsInFromDestination"].map((metric) => [
                        metric,
                        { NatGatewayId: `nat-${zone}` },
                    ]),
                    undefined,
                ],
            );
            assert.deepStrictEqual([lost["threshold"], lost["alarmActions"]], [0.01, [TOPICS.warning]]);
        }
    });

    it("turns public addresses off in the subnets that awsx makes, and touches nothing else", async () => {
        const transform = (type: string) =>
            noPublicAddresses({ type, name: "x", custom: true, props: { mapPublicIpOnLaunch: true }, opts: {} });
        assert.deepStrictEqual(await transform("aws:ec2/subnet:Subnet"), {
            props: { mapPublicIpOnLaunch: false },
            opts: {},
        });
        assert.strictEqual(await transform("aws:ec2/vpc:Vpc"), undefined);
    });

    describe("NAT gateways", () => {
        const run = (mostWaitMs: number) => {
            const transform = natAfterInternetGateway(mostWaitMs);
            const seen: string[] = [];
            return {
                seen,
                register: async (name: string, type: string, props: pulumi.Inputs) => {
                    assert.strictEqual(await transform({ type, name, custom: true, props, opts: {} }), undefined);
                    seen.push(name);
                },
            };
        };
        const NAT = "aws:ec2/natGateway:NatGateway";
        const ROUTE = "aws:ec2/route:Route";

        it("wait until a route names the internet gateway, that of another subnet too", async () => {
            // Longer than a test may last: what ends the wait is the route.
            const { register, seen } = run(600_000);
            const waiting = [register("nat a", NAT, {}), register("nat b", NAT, {})];
            await register("private route", ROUTE, { natGatewayId: "nat-1" });
            await register("edge", "aws:ec2/routeTableAssociation:RouteTableAssociation", { gatewayId: "igw-1" });
            await new Promise((resolve) => setImmediate(resolve));
            assert.deepStrictEqual(seen, ["private route", "edge"]);
            await Promise.all([register("public route", ROUTE, { gatewayId: "igw-1" }), ...waiting]);
            assert.deepStrictEqual(seen, ["private route", "edge", "public route", "nat a", "nat b"]);
        });

        it("do not wait for ever", async () => {
            const { register, seen } = run(1);
            const alive = setTimeout(() => undefined, 5_000);
            await register("nat", NAT, {});
            clearTimeout(alive);
            assert.deepStrictEqual(seen, ["nat"]);
        });
    });
});

describe("Vpc's endpoints", () => {
    it("are one interface a service in every private subnet, with private DNS and their own group", async () => {
        const recorded = await standardVpc();
        const interfaces = recorded.ofType(ENDPOINT).filter((e) => e.inputs["vpcEndpointType"] === "Interface");
        assert.deepStrictEqual(
            interfaces.map((e) => e.inputs["serviceName"]).sort(),
            Object.keys(interfaceEndpoints)
                .map((s) => `com.amazonaws.us-east-1.${s}`)
                .sort(),
        );
        for (const { inputs } of interfaces) {
            assert.deepStrictEqual(inputs["subnetIds"], ["subnet-private-us-east-1a", "subnet-private-us-east-1b"]);
            assert.deepStrictEqual(inputs["securityGroupIds"], ["network-endpoints-id"]);
            assert.strictEqual(inputs["privateDnsEnabled"], true);
        }
    });

    it("are those of the services that the tiers call", () => {
        // No ec2messages: regions since 2024 do not have it, and CreateVpcEndpoint would be refused there.
        assert.deepStrictEqual(Object.keys(interfaceEndpoints), [
            ...["logs", "monitoring", "ecr.api", "ecr.dkr", "secretsmanager", "kms", "ec2", "ecs"],
            ...["ecs-agent", "ecs-telemetry", "ssm", "ssmmessages", "sts"],
        ]);
    });

    it("are as many services in one zone where the configuration says single", async () => {
        const recorded = await buildVpc({ endpoints: "single" });
        const interfaces = recorded.ofType(ENDPOINT).filter((e) => e.inputs["vpcEndpointType"] === "Interface");
        assert.strictEqual(interfaces.length, Object.keys(interfaceEndpoints).length);
        for (const { inputs } of interfaces) {
            assert.deepStrictEqual(inputs["subnetIds"], ["subnet-private-us-east-1a"]);
        }
    });

    it("lead public and private subnets to S3, and never the database subnets (R-NET-4)", async () => {
        const { inputs } = (await standardVpc()).one(ENDPOINT, "network-s3");
        assert.strictEqual(inputs["vpcEndpointType"], "Gateway");
        assert.deepStrictEqual(
            (inputs["routeTableIds"] as string[]).sort(),
            TWO_ZONES.flatMap((z) => [`rtb-private-${z}`, `rtb-public-${z}`]).sort(),
        );
    });

    it("serve this account's principals alone; STS those too who take a role of the account by a token", async () => {
        const recorded = await standardVpc();
        const everyone = { Effect: "Allow", Principal: "*", Resource: "*" };
        const own = {
            OwnPrincipals: {
                ...{ ...everyone, Sid: "OwnPrincipals", Action: "*" },
                Condition: { StringEquals: { "aws:PrincipalAccount": "123456789012" } },
            },
        };
        const byToken = {
            OwnRolesByToken: {
                ...{ ...everyone, Sid: "OwnRolesByToken", Action: "sts:AssumeRoleWithWebIdentity" },
                Condition: { StringEquals: { "aws:ResourceAccount": "123456789012" } },
            },
        };
        for (const service of Object.keys(interfaceEndpoints)) {
            const endpoint = recorded.one(ENDPOINT, `network-${service.replace(".", "-")}`);
            if (["ecs-agent", "ecs-telemetry", "ssmmessages"].includes(service)) {
                assert.strictEqual(endpoint.inputs["policy"], undefined, service);
            } else {
                assert.deepStrictEqual(
                    statementsOf(endpoint),
                    service === "sts" ? { ...own, ...byToken } : own,
                    service,
                );
            }
        }
    });

    it("let S3 be written in this account's buckets alone, and read everywhere", async () => {
        const s3 = statementsOf((await standardVpc()).one(ENDPOINT, "network-s3"));
        const everyone = { Effect: "Allow", Principal: "*", Resource: "*" };
        assert.deepStrictEqual(s3, {
            Read: { ...everyone, Sid: "Read", Action: "s3:GetObject" },
            OwnBuckets: {
                ...everyone,
                ...{ Sid: "OwnBuckets", Action: "s3:*" },
                Condition: { StringEquals: { "aws:ResourceAccount": "123456789012" } },
            },
        });
    });
});

describe("Vpc's flow logs", () => {
    it("record all traffic every minute into an encrypted group with retention", async () => {
        const recorded = await buildVpc({ logRetentionDays: 90 });
        const group = recorded.one(LOG_GROUP, "network-flow-logs").inputs;
        assert.deepStrictEqual(group, {
            name: "/integers-test/staging/network/flow-logs",
            kmsKeyId: KEYS.logsKeyArn,
            retentionInDays: 90,
        });
        const log = recorded.one(FLOW_LOG).inputs;
        assert.deepStrictEqual(
            [log["vpcId"], log["trafficType"], log["maxAggregationInterval"], log["logDestinationType"]],
            ["vpc-1", "ALL", 60, "cloud-watch-logs"],
        );
        assert.match(log["logFormat"] as string, /\$\{action\}.*\$\{pkt-srcaddr\}.*\$\{flow-direction\}/);
    });

    it("keep a year where nothing is said", async () => {
        assert.strictEqual((await standardVpc()).one(LOG_GROUP, "network-flow-logs").inputs["retentionInDays"], 365);
    });

    it("are delivered by a role that this account's flow logs assume and that writes to their group alone", async () => {
        const recorded = await standardVpc();
        const trust = recorded.one("aws:iam/role:Role", "network-flow-logs").inputs["assumeRolePolicy"] as string;
        assert.match(trust, /vpc-flow-logs\.amazonaws\.com.*"aws:SourceAccount":"123456789012"/);
        const write = statementsOf(recorded.one(POLICY, "network-flow-logs"))["WriteLog"];
        const arn = "arn:aws:cloudwatch:us-east-1:123456789012:LogGroup/network-flow-logs";
        assert.deepStrictEqual(write?.Resource, [arn, `${arn}:*`]);
        assert.deepStrictEqual(write?.Action, ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"]);
    });

    it("are replaced one after the other: EC2 refuses a second one of a VPC to the same place", async () => {
        const logs = (await buildVpc({ flowLogArchiveBucketArn: "arn:aws:s3:::archive" })).ofType(FLOW_LOG);
        assert.deepStrictEqual(
            logs.map(({ deleteBeforeReplace }) => deleteBeforeReplace),
            [true, true],
        );
    });

    it("go to the archive as Parquet too, where there is one", async () => {
        const archive = (await buildVpc({ flowLogArchiveBucketArn: "arn:aws:s3:::archive" })).one(
            FLOW_LOG,
            "network-flow-log-archive",
        );
        assert.strictEqual(archive.inputs["logDestination"], "arn:aws:s3:::archive");
        // Not below Hive's folders: the archive admits log delivery below AWSLogs/<account> alone.
        assert.deepStrictEqual(archive.inputs["destinationOptions"], {
            fileFormat: "parquet",
            hiveCompatiblePartitions: false,
            perHourPartition: true,
        });
    });
});

describe("every child of Vpc", () => {
    it("has a parent inside it", async () => {
        const recorded = await standardVpc();
        const loose = recorded.resources.filter((r) => r.custom && !r.parent?.includes("integers:network:Vpc"));
        assert.deepStrictEqual(
            loose.map((r) => r.name),
            [],
        );
    });

    it("is one of at most 200 resources of the layer, awsx's own included", async () => {
        const recorded = await buildVpc({ availabilityZones: THREE_ZONES });
        const ofAwsx = 2 + THREE_ZONES.length * (3 * 3 + 2 + 1);
        assert.ok(recorded.resources.length + ofAwsx <= 200, `${recorded.resources.length} + ${ofAwsx}`);
    });
});
