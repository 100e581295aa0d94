/** Rules of single services: each refuses, in AWS's words, what AWS refuses, and lets the rest pass. */
import * as assert from "node:assert";
import type { Properties, Value } from "../../../sandbox/server/values";
import { textOf } from "../../../sandbox/server/values";
import { subnets, testCloud } from "./cloud";

const CONFIG_RULE = "aws:cfg/recorderStatus:RecorderStatus";
const CERTIFICATE = "aws:acm/certificate:Certificate";
const DISTRIBUTION = "aws:cloudfront/distribution:Distribution";
const TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
const PROVIDERS = "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders";
const GROUP = "aws:autoscaling/group:Group";
const BACKUPS = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

const distribution = (changes: Properties): Properties => ({
    enabled: true,
    origins: [{ originId: "o", domainName: "example.com" }],
    defaultCacheBehavior: { targetOriginId: "o", viewerProtocolPolicy: "https-only" },
    restrictions: { geoRestriction: { restrictionType: "none" } },
    viewerCertificate: {},
    ...changes,
});

describe("the sandbox keeps the rules of single services:", () => {
    it("S3: a bucket's name", async () => {
        const cloud = testCloud();
        const bucket = (name: string) => cloud.make("aws:s3/bucket:Bucket", name, { bucket: name });
        for (const wrong of ["Upper", "ab", "a..b", "-a-", "a.-b", "a_b"]) {
            await assert.rejects(bucket(wrong), /InvalidBucketName/, wrong);
        }
        await bucket("integers-logs.1");
    });

    it("S3: versions before a replication, at both ends, and as long as it stands", async () => {
        const cloud = testCloud();
        const bucket = (name: string, more: Properties = {}) =>
            cloud.make("aws:s3/bucket:Bucket", name, { bucket: name, ...more });
        const versions = (name: string, status: string) => ({
            bucket: name,
            versioningConfiguration: { status },
            ...(name === "far" ? { region: "us-west-2" } : {}),
        });
        const keep = (name: string, status = "Enabled") =>
            cloud.make("aws:s3/bucketVersioning:BucketVersioning", name, versions(name, status));
        const replicate = (from: string, to: string) =>
            cloud.make("aws:s3/bucketReplicationConfig:BucketReplicationConfig", from, {
                bucket: from,
                role: "arn:aws:iam::aws:role/r",
                rules: [{ destination: { bucket: `arn:aws:s3:::${to}` } }],
            });
        await Promise.all([bucket("from"), bucket("other"), bucket("locked", { objectLockEnabled: true })]);
        await bucket("far", { region: "us-west-2" });
        await assert.rejects(replicate("from", "locked"), /Versioning must be 'Enabled' .*\(from\)/);
        const [from, far] = [await keep("from", "Suspended"), await keep("far", "Suspended")];
        await assert.rejects(replicate("from", "locked"), /Versioning must be 'Enabled'/);
        await cloud.change(from, versions("from", "Enabled"));
        await assert.rejects(replicate("from", "other"), /Destination bucket must have versioning enabled \(other\)/);
        await assert.rejects(replicate("from", "far"), /Destination bucket must have versioning enabled \(far\)/);
        await cloud.change(far, versions("far", "Enabled"));
        const copy = await replicate("from", "far");
        await replicate("locked", "of-another-account");
        // The destination may stop, and copies fail from then on.
        await cloud.change(far, versions("far", "Suspended"));
        await cloud.change(from, versions("from", "Enabled"));
        const refused = /InvalidBucketState: A replication configuration is present .*\(from\)/;
        await assert.rejects(cloud.change(from, versions("from", "Suspended")), refused);
        const remove = ({ target, id, outputs }: typeof from) => cloud.aws.delete(target, id, outputs);
        await assert.rejects(remove(from), refused);
        await remove(copy);
        await remove(from);
    });

    it("Route 53: a record in a zone that the account had before, as edge:hostedZoneId names it", async () => {
        const cloud = testCloud();
        const record = {
            zoneId: "Z08123456ABCDEFGHIJK",
            name: "a.example.com",
            type: "A",
            ttl: 60,
            records: ["1.2.3.4"],
        };
        await cloud.make("aws:route53/record:Record", "record", record);
        await assert.rejects(cloud.make("aws:route53/record:Record", "twice", record), /InvalidChangeBatch/);
    });

    it("Config: the recorder before its channel, the channel before the recorder runs", async () => {
        const cloud = testCloud();
        const channel = () =>
            cloud.make("aws:cfg/deliveryChannel:DeliveryChannel", "channel", { name: "c", s3BucketName: "logs" });
        const status = (isEnabled: boolean) => cloud.make(CONFIG_RULE, "status", { name: "r", isEnabled });
        await cloud.make("aws:s3/bucket:Bucket", "logs", { bucket: "logs" });
        await assert.rejects(channel(), /NoAvailableConfigurationRecorder/);
        const far = { name: "r", roleArn: "arn:aws:iam::aws:role/r", region: "us-west-2" };
        await cloud.make("aws:cfg/recorder:Recorder", "far", far);
        await assert.rejects(channel(), /NoAvailableConfigurationRecorder/);
        for (const type of ["aws:cfg/rule:Rule", "aws:cfg/conformancePack:ConformancePack"]) {
            await assert.rejects(cloud.make(type, "r", { name: "r" }), /NoAvailableConfigurationRecorder/, type);
        }
        const role = await cloud.make("aws:iam/role:Role", "role", { name: "role", assumeRolePolicy: "{}" });
        await cloud.make("aws:cfg/recorder:Recorder", "recorder", { name: "r", roleArn: textOf(role.outputs["arn"]) });
        await assert.rejects(status(true), /NoAvailableDeliveryChannel/);
        await channel();
        await status(true);
    });

    it("Security Hub: the account before its standards", async () => {
        const cloud = testCloud();
        const standard = () =>
            cloud.make("aws:securityhub/standardsSubscription:StandardsSubscription", "fsbp", {
                standardsArn:
                    "arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
            });
        await assert.rejects(standard(), /not subscribed to AWS Security Hub/);
        const regions = { linkingMode: "ALL_REGIONS" };
        await assert.rejects(
            cloud.make("aws:securityhub/findingAggregator:FindingAggregator", "all", regions),
            /not subscribed to AWS Security Hub/,
        );
        await cloud.make("aws:securityhub/account:Account", "hub", {});
        await standard();
    });

    it("ElastiCache: a group of Redis with a user named default, a group of Valkey without a user that has no password", async () => {
        const cloud = testCloud();
        const user = (userId: string, userName: string, type: string) =>
            cloud.make("aws:elasticache/user:User", userId, {
                userId,
                userName,
                engine: "redis",
                accessString: "on",
                authenticationMode: { type },
            });
        const group = (userIds: string[], engine: string) =>
            cloud.make("aws:elasticache/userGroup:UserGroup", `group-${engine}`, {
                userGroupId: `group-${engine}`,
                engine,
                userIds,
            });
        await user("a".repeat(40), "longest", "password");
        for (const id of ["a".repeat(41), "1a", "a--b", "a-"]) {
            await assert.rejects(user(id, "app", "password"), /UserId is not a valid identifier/, id);
        }
        await user("app", "app", "password");
        await user("off", "default", "no-password-required");
        await assert.rejects(group(["app"], "redis"), /DefaultUserRequired/);
        await assert.rejects(group(["app", "off"], "valkey"), /valkey cannot contain off/);
        await cloud.make("aws:elasticache/user:User", "bare", {
            ...{ userId: "bare", userName: "bare", engine: "valkey", accessString: "on", noPasswordRequired: true },
        });
        await assert.rejects(group(["app", "bare"], "valkey"), /valkey cannot contain bare/);
        await group(["app", "off"], "redis");
        await group(["app"], "valkey");
    });

    it("ElastiCache: user groups of Valkey for caches of Valkey alone, those of Redis OSS for both", async () => {
        const cloud = testCloud();
        const users = (engine: string) => ({ userGroupId: "users", engine, userIds: ["default"] });
        const group = await cloud.make("aws:elasticache/userGroup:UserGroup", "users", users("valkey"));
        const cache = (engine: string) => ({ replicationGroupId: "one", engine, userGroupIds: ["users"] });
        const type = "aws:elasticache/replicationGroup:ReplicationGroup";
        await assert.rejects(cloud.make(type, "one", cache("redis")), /users has the engine valkey; one of Redis OSS/);
        await cloud.change(group, users("redis"));
        await cloud.make(type, "of nobody", { replicationGroupId: "of nobody", engine: "redis" });
        await cloud.change(group, users("valkey"));
        await cloud.change(group, users("redis"));
        const one = await cloud.make(type, "one", cache("redis"));
        await cloud.change(group, { ...users("redis"), tags: { Owner: "platform" } });
        await assert.rejects(cloud.change(group, users("VALKEY")), /users has the engine valkey; one of Redis OSS/);
        await cloud.change(one, cache("valkey"));
        await cloud.change(group, users("valkey"));
    });

    it("NLB: zonal shift over zones with targets that keep their connections when they are unhealthy", async () => {
        const cloud = testCloud();
        const balancer = async (name: string, changes: Properties) =>
            (
                await cloud.make("aws:lb/loadBalancer:LoadBalancer", name, {
                    name,
                    loadBalancerType: "network",
                    internal: true,
                    subnets: [],
                    ...changes,
                })
            ).id;
        const targets = async (name: string, targetHealthStates: Value) =>
            (await cloud.make("aws:lb/targetGroup:TargetGroup", name, { name, protocol: "TCP", targetHealthStates }))
                .id;
        const listener = (loadBalancerArn: string, targetGroupArn: string, port: number) =>
            cloud.make("aws:lb/listener:Listener", `listener-${port}`, {
                loadBalancerArn,
                port,
                protocol: "TCP",
                defaultActions: [{ type: "forward", targetGroupArn }],
            });
        const shifting = await balancer("shifting", { enableZonalShift: true, enableCrossZoneLoadBalancing: true });
        const cut = await targets("cut", []);
        const kept = await targets("kept", [{ enableUnhealthyConnectionTermination: false }]);
        await assert.rejects(listener(shifting, cut, 1), /InvalidConfigurationRequest.*targetHealthStates/);
        await listener(shifting, kept, 2);
        await listener(await balancer("zonal", { enableZonalShift: true }), cut, 3);
        await listener(await balancer("still", { enableCrossZoneLoadBalancing: true }), cut, 4);
    });

    it("CloudFront: certificate and web ACL of us-east-1, an alternate name once in the world", async () => {
        const cloud = testCloud();
        const certificate = async (region: string) =>
            textOf((await cloud.make(CERTIFICATE, region, { domainName: "example.com", region })).outputs["arn"]);
        const viewerCertificate = async (region: string) => ({ acmCertificateArn: await certificate(region) });
        await assert.rejects(
            cloud.make(DISTRIBUTION, "far", distribution({ viewerCertificate: await viewerCertificate("eu-west-1") })),
            /InvalidViewerCertificate.*isn't in us-east-1/,
        );
        const near = distribution({
            viewerCertificate: await viewerCertificate("us-east-1"),
            aliases: ["www.example.com"],
        });
        await cloud.make(DISTRIBUTION, "near", near);
        await assert.rejects(cloud.make(DISTRIBUTION, "twin", near), /CNAMEAlreadyExists.*www\.example\.com/);
        const elsewhere = distribution({ aliases: ["www.example.com"] });
        await assert.rejects(cloud.make(DISTRIBUTION, "twin", elsewhere, "prod"), /CNAMEAlreadyExists/);
        const acl = { name: "acl", scope: "REGIONAL", defaultAction: { allow: {} } };
        const west = await cloud.make("aws:wafv2/webAcl:WebAcl", "acl", { ...acl, region: "us-west-2" });
        await assert.rejects(
            cloud.make(DISTRIBUTION, "acl", distribution({ webAclId: textOf(west.outputs["arn"]) })),
            /InvalidWebACLId/,
        );
    });

    it("Cognito: a custom domain's certificate of us-east-1", async () => {
        const cloud = testCloud({ region: "eu-west-1" });
        const pool = await cloud.make("aws:cognito/userPool:UserPool", "users", { name: "users" });
        const domain = async (region: string) => {
            const certificate = await cloud.make(CERTIFICATE, region, { domainName: "example.com", region });
            return cloud.make("aws:cognito/userPoolDomain:UserPoolDomain", "auth", {
                domain: "auth.example.com",
                userPoolId: pool.id,
                certificateArn: textOf(certificate.outputs["arn"]),
            });
        };
        await assert.rejects(domain("eu-west-1"), /certificate of a custom domain has to be in us-east-1/);
        await domain("us-east-1");
    });

    it("WAF: logs to a destination whose name says so", async () => {
        const cloud = testCloud();
        const acl = await cloud.make("aws:wafv2/webAcl:WebAcl", "acl", {
            name: "acl",
            scope: "REGIONAL",
            defaultAction: { allow: {} },
        });
        const logging = async (name: string) => {
            const group = await cloud.make("aws:cloudwatch/logGroup:LogGroup", name, { name });
            return cloud.make("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", name, {
                resourceArn: textOf(acl.outputs["arn"]),
                logDestinationConfigs: [textOf(group.outputs["arn"])],
            });
        };
        await assert.rejects(logging("waf-logs"), /aws-waf-logs-/);
        await logging("aws-waf-logs-edge");
    });

    it("Shield: protections after the subscription", async () => {
        const cloud = testCloud();
        const address = await cloud.make("aws:ec2/eip:Eip", "ip", { domain: "vpc" });
        const protection = () =>
            cloud.make("aws:shield/protection:Protection", "ip", {
                name: "ip",
                resourceArn: textOf(address.outputs["arn"]),
            });
        await assert.rejects(protection(), /subscription does not exist/);
        await cloud.make("aws:shield/subscription:Subscription", "shield", { autoRenew: "ENABLED" });
        await protection();
    });

    it("ECS: a capacity provider stays with its cluster while a service uses it, and the service leaves it by a deployment", async () => {
        const cloud = testCloud();
        const cluster = await cloud.make("aws:ecs/cluster:Cluster", "c", { name: "c" });
        const web = (capacityProvider: string, more: Properties = {}): Properties => ({
            name: "web",
            cluster: textOf(cluster.outputs["arn"]),
            capacityProviderStrategies: [{ capacityProvider, weight: 1 }],
            ...more,
        });
        const service = await cloud.make("aws:ecs/service:Service", "web", web("FARGATE_SPOT"));
        const providers = (capacityProviders: string[]) => ({ clusterName: "c", capacityProviders });
        const made = await cloud.make(PROVIDERS, "c", providers(["FARGATE", "FARGATE_SPOT"]));
        await assert.rejects(cloud.change(made, providers(["FARGATE"])), /ResourceInUse.*FARGATE_SPOT, by service/);
        await cloud.change(service, web("FARGATE_SPOT", { desiredCount: 2 }));
        await assert.rejects(cloud.change(service, web("FARGATE")), /force_new_deployment should be true/);
        await cloud.change(service, web("FARGATE", { forceNewDeployment: true }));
        await cloud.change(made, providers(["FARGATE"]));
    });

    it("ECS: the next revision of a task definition outlives the one that it replaces", async () => {
        const cloud = testCloud();
        const revision = (cpu: string) =>
            cloud.make("aws:ecs/taskDefinition:TaskDefinition", "web", {
                family: "web",
                containerDefinitions: "[]",
                cpu,
            });
        const [first, second] = [await revision("256"), await revision("512")];
        await cloud.aws.delete(first.target, first.id, first.outputs);
        const named = { type: "String", value: second.outputs["arn"]! };
        await cloud.make("aws:ssm/parameter:Parameter", "named", { name: "/web", ...named });
        await cloud.aws.delete(second.target, second.id, second.outputs);
        await assert.rejects(
            cloud.make("aws:ssm/parameter:Parameter", "gone", { name: "/gone", ...named }),
            /NotFound/,
        );
    });

    it("EKS: a control plane stays in the zones that it was made in", async () => {
        const cloud = testCloud();
        const [a, b, c] = (await subnets(cloud, ["us-east-1a", "us-east-1b", "us-east-1c"])) as [
            string,
            string,
            string,
        ];
        const cluster = (subnetIds: string[]): Properties => ({ name: "c", roleArn: "r", vpcConfig: { subnetIds } });
        const made = await cloud.make("aws:eks/cluster:Cluster", "cluster", cluster([a, b]));
        await assert.rejects(cloud.change(made, cluster([a, b, c])), /exact set of AZs 'us-east-1a, us-east-1b'/);
        await assert.rejects(cloud.change(made, cluster([a, c])), /exact set of AZs/);
        await cloud.change(made, { ...cluster([b, a]), version: "1.35" });
    });

    it("EKS: a control plane goes one minor version at a time, and back only once its machines have", async () => {
        const cloud = testCloud();
        const group = (version: string): Properties => ({ clusterName: "c", nodeGroupName: "n", version });
        const cluster = (version: string): Properties => ({ name: "c", roleArn: "r", version });
        const made = await cloud.make("aws:eks/cluster:Cluster", "c", cluster("1.36"));
        const nodes = await cloud.make("aws:eks/nodeGroup:NodeGroup", "n", group("1.36"));
        await assert.rejects(cloud.change(made, cluster("1.34")), /minor version update from 1\.36 to 1\.34$/);
        await assert.rejects(cloud.change(made, cluster("1.38")), /minor version update from 1\.36 to 1\.38$/);
        await assert.rejects(cloud.change(made, cluster("1.35")), /kubelets of node groups are newer: n$/);
        await cloud.change(nodes, group("1.35"));
        await cloud.change(made, cluster("1.35"));
    });

    it("EKS: a node group's desired size is between its minimum and its maximum", async () => {
        const cloud = testCloud();
        const type = "aws:eks/nodeGroup:NodeGroup";
        await cloud.make("aws:eks/cluster:Cluster", "c", { name: "c", roleArn: "r" });
        const group = (minSize: number, desiredSize: number, maxSize: number): Properties => ({
            clusterName: "c",
            nodeGroupName: "n",
            scalingConfig: { minSize, desiredSize, maxSize },
        });
        const made = await cloud.make(type, "n", group(2, 2, 4));
        await assert.rejects(
            cloud.change(made, group(3, 2, 4)),
            /Minimum capacity 3 can't be greater than desired size 2/,
        );
        await assert.rejects(cloud.change(made, group(1, 2, 1)), /desired capacity 2 can't be greater than max size 1/);
        await cloud.change(made, group(3, 3, 4));
        await cloud.change(made, group(4, 4, 4));
    });

    it("ElastiCache: cluster mode is not switched on in one step", async () => {
        const cloud = testCloud();
        const group = (more: Properties): Properties => ({ replicationGroupId: "g", description: "d", ...more });
        const made = await cloud.make("aws:elasticache/replicationGroup:ReplicationGroup", "g", group({}));
        await assert.rejects(cloud.change(made, group({ clusterMode: "enabled" })), /must be compatible in between/);
        await cloud.change(made, group({ clusterMode: "compatible" }));
    });

    it("what an account has once for something else cannot be made beside it", async () => {
        const cloud = testCloud();
        await cloud.make("aws:backup/vault:Vault", "vault", { name: "v" });
        const pool = (await cloud.make("aws:cognito/userPool:UserPool", "pool", { name: "p" })).id;
        const database = { identifier: "p", engine: "postgres", username: "u", skipFinalSnapshot: true };
        const source = (await cloud.make("aws:rds/instance:Instance", "p", database)).outputs["arn"]!;
        const key = async (name: string) => (await cloud.make("aws:kms/key:Key", name, {})).outputs["arn"]!;
        const [first, second] = [await key("first"), await key("second")];
        const twice: [string, Properties, Properties][] = [
            ["aws:ebs/defaultKmsKey:DefaultKmsKey", { keyArn: first }, { keyArn: second }],
            [
                "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
                { backupVaultName: "v" },
                { changeableForDays: 9 },
            ],
            ["aws:cognito/userPoolDomain:UserPoolDomain", { userPoolId: pool, domain: "a" }, { domain: "b" }],
            [BACKUPS, { sourceDbInstanceArn: source, retentionPeriod: 7 }, { retentionPeriod: 9 }],
        ];
        for (const [type, inputs, other] of twice) {
            await cloud.make(type, "one", inputs);
            await assert.rejects(cloud.make(type, "one", { ...inputs, ...other }), /is already taken/, type);
        }
    });

    it("nothing is made over an object of its own id: taking off the first would take off the second", async () => {
        const cloud = testCloud();
        const type = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
        await cloud.make("aws:eks/cluster:Cluster", "c", { name: "c", roleArn: "r" });
        const association = (accessScope: Properties) => ({
            clusterName: "c",
            principalArn: "arn:aws:iam::123456789012:user/p",
            policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
            accessScope,
        });
        await cloud.make("aws:iam/user:User", "p", { name: "p" });
        const made = await cloud.make(type, "p", association({ type: "cluster" }));
        const other = association({ type: "namespace", namespaces: ["a"] });
        await assert.rejects(cloud.make(type, "p", other), /AlreadyExists/);
        await cloud.aws.delete(made.target, made.id, made.outputs);
        await cloud.make(type, "p", other);
    });

    it("Auto Scaling: no rollback of a refresh to an image that a parameter names", async () => {
        const cloud = testCloud();
        const [subnet] = await subnets(cloud, ["us-east-1a"]);
        const template = async (imageId: string) => (await cloud.make(TEMPLATE, imageId.slice(0, 7), { imageId })).id;
        const group = (name: string, id: string, autoRollback: boolean, mixed: boolean) => {
            const specification = { launchTemplateSpecification: { launchTemplateId: id, version: "1" } };
            return cloud.make(GROUP, name, {
                minSize: 0,
                maxSize: 1,
                vpcZoneIdentifiers: [subnet!],
                ...(mixed
                    ? { mixedInstancesPolicy: { launchTemplate: specification } }
                    : { launchTemplate: { id, version: "1" } }),
                instanceRefresh: { strategy: "Rolling", preferences: { autoRollback } },
            });
        };
        const parameter = await template("resolve:ssm:/aws/service/ecs/image_id");
        const refused = /AutoRollback.*Systems Manager parameter/;
        await assert.rejects(group("plain", parameter, true, false), refused);
        await assert.rejects(group("mixed", parameter, true, true), refused);
        await group("without", parameter, false, true);
        const image = await template("ami-0123456789abcdef0");
        await group("image", image, true, true);
    });
});
