import * as assert from "node:assert";
import { filledInputs } from "../../../sandbox/cloud/schema";
import { hasUnknown, type Properties, secret, textOf, UNKNOWN } from "../../../sandbox/server/values";
import { subnets, testCloud } from "./cloud";

const FORMS: readonly [type: string, inputs: Properties, id: RegExp, arn: RegExp | undefined][] = [
    [
        "aws:ec2/vpc:Vpc",
        { cidrBlock: "10.0.0.0/16" },
        /^vpc-[0-9a-f]{17}$/,
        /^arn:aws:ec2:us-east-1:123456789012:vpc\/vpc-/,
    ],
    ["aws:s3/bucket:Bucket", { bucket: "logs" }, /^logs$/, /^arn:aws:s3:::logs$/],
    [
        "aws:iam/role:Role",
        { name: "app", path: "/service/", assumeRolePolicy: "{}" },
        /^app$/,
        /^arn:aws:iam::123456789012:role\/service\/app$/,
    ],
    [
        "aws:kms/key:Key",
        {},
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        /^arn:aws:kms:us-east-1:123456789012:key\/[0-9a-f-]{36}$/,
    ],
    ["aws:sns/topic:Topic", { name: "t", fifoTopic: true }, /^arn:aws:sns:us-east-1:123456789012:t$/, /:t$/],
    [
        "aws:sqs/queue:Queue",
        { name: "q" },
        /^https:\/\/sqs\.us-east-1\.amazonaws\.com\/123456789012\/q$/,
        /^arn:aws:sqs:us-east-1:123456789012:q$/,
    ],
    [
        "aws:rds/instance:Instance",
        { identifier: "db", instanceClass: "db.t4g.micro" },
        /^db-[A-Z2-7]{26}$/,
        /^arn:aws:rds:us-east-1:123456789012:db:db$/,
    ],
    [
        "aws:ssm/parameter:Parameter",
        { name: "/a/b", type: "String" },
        /^\/a\/b$/,
        /^arn:aws:ssm:us-east-1:123456789012:parameter\/a\/b$/,
    ],
    [
        "aws:secretsmanager/secret:Secret",
        { name: "s" },
        /^arn:aws:secretsmanager:us-east-1:123456789012:secret:s-[A-Z2-7]{6}$/,
        /secret:s-/,
    ],
    [
        "aws:ecs/taskDefinition:TaskDefinition",
        { family: "web", containerDefinitions: "[]" },
        /^web$/,
        /task-definition\/web:1$/,
    ],
    [
        "aws:lb/loadBalancer:LoadBalancer",
        { name: "web" },
        /^arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer\/app\/web\/[0-9a-f]{16}$/,
        /app\/web/,
    ],
    [
        "aws:cloudfront/distribution:Distribution",
        {},
        /^E[A-Z2-7]{13}$/,
        /^arn:aws:cloudfront::123456789012:distribution\/E/,
    ],
    [
        "aws:acm/certificate:Certificate",
        { domainName: "a.example" },
        /^arn:aws:acm:us-east-1:123456789012:certificate\/[0-9a-f-]{36}$/,
        /certificate/,
    ],
    ["aws:guardduty/detector:Detector", {}, /^[0-9a-f]{32}$/, /detector\/[0-9a-f]{32}$/],
    // A type without a row.
    ["aws:gamelift/build:Build", { name: "b" }, /^b$/, /^arn:aws:gamelift:us-east-1:123456789012:build\/b$/],
];

describe("the sandbox's outputs", () => {
    for (const [type, inputs, id, arn] of FORMS) {
        it(`have AWS's form of id and ARN: ${type}`, async () => {
            const made = await testCloud().make(type, "it", inputs);
            assert.match(made.id, id);
            assert.match(textOf(made.outputs["arn"]), arn!);
        });
    }

    it("stay what they are when an input changes, of what was made again too", async () => {
        const cloud = testCloud();
        await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.1.0.0/16" });
        const vpc = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
        const outputs = await cloud.change(vpc, { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
        assert.deepStrictEqual(outputs, { ...vpc.outputs, enableDnsHostnames: true });
        const again = await cloud.change({ ...vpc, outputs }, { cidrBlock: "10.0.0.0/16", enableDnsHostnames: false });
        assert.deepStrictEqual(again, { ...vpc.outputs, enableDnsHostnames: false });
    });

    it("take new ids when a resource is made again", async () => {
        const cloud = testCloud();
        const one = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
        const two = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.1.0.0/16" });
        assert.notStrictEqual(one.id, two.id);
    });

    it("of a subnet are its zone by name and by id, whichever of them is given", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
        for (const [index, given] of [
            { availabilityZone: "us-east-1b" },
            { availabilityZoneId: "use1-az2" },
        ].entries()) {
            const inputs = { vpcId: vpc.id, cidrBlock: `10.0.${index}.0/24`, ...given };
            const { outputs } = await cloud.make("aws:ec2/subnet:Subnet", `subnet-${index}`, inputs);
            assert.deepStrictEqual(
                [outputs["availabilityZone"], outputs["availabilityZoneId"]],
                ["us-east-1b", "use1-az2"],
            );
        }
    });

    it("carry a secret input as a secret, and the journal does not have it", async () => {
        const cloud = testCloud();
        const made = await cloud.make("aws:ssm/parameter:Parameter", "p", {
            name: "/p",
            type: "SecureString",
            value: secret("hunter2"),
        });
        assert.deepStrictEqual(made.outputs["value"], secret("hunter2"));
        const kept = [...cloud.store.all()].map((object) => object.attributes["value"]);
        assert.deepStrictEqual(kept, ["[secret]"]);
    });

    it("of a cache are the writer's address and the readers', or with cluster mode one for all shards", async () => {
        const cloud = testCloud();
        const make = async (name: string, inputs: Properties) => {
            const type = "aws:elasticache/replicationGroup:ReplicationGroup";
            const given = { replicationGroupId: name, description: "d", engine: "redis", ...inputs };
            const { outputs } = await cloud.make(type, name, given);
            const addresses = ["primaryEndpointAddress", "readerEndpointAddress", "configurationEndpointAddress"];
            const told = addresses.map((key) => (key in outputs ? textOf(outputs[key]).split(".")[0] : undefined));
            return [...told, outputs["clusterEnabled"], outputs["memberClusters"]];
        };
        const three = ["a-001", "a-002", "a-003"];
        assert.deepStrictEqual(await make("a", { numCacheClusters: 3 }), [
            "master",
            "replica",
            undefined,
            false,
            three,
        ]);
        for (const [name, inputs, nodes] of [
            ["b", { numNodeGroups: 2, replicasPerNodeGroup: 1 }, 4],
            ["c", { clusterMode: "enabled", numNodeGroups: 1 }, 1],
        ] as const) {
            const members = Array.from({ length: nodes }, (_, i) => `${name}-00${i + 1}`);
            assert.deepStrictEqual(await make(name, inputs), [undefined, undefined, "clustercfg", true, members]);
        }
    });

    it("never show write-only inputs", async () => {
        const inputs = { secretId: "x", secretStringWo: secret("hunter2"), secretStringWoVersion: 1 };
        const cloud = testCloud();
        const s = await cloud.make("aws:secretsmanager/secret:Secret", "s", { name: "s" });
        const made = await cloud.make("aws:secretsmanager/secretVersion:SecretVersion", "v", {
            ...inputs,
            secretId: s.id,
        });
        assert.strictEqual("secretStringWo" in made.outputs, false);
    });

    it("are unknown at a first preview, while inputs are echoed", async () => {
        const cloud = testCloud();
        const target = cloud.target("aws:ec2/vpc:Vpc", "vpc");
        const { id, outputs } = await cloud.aws.create(target, { cidrBlock: "10.0.0.0/16" }, true);
        assert.strictEqual(id, "");
        assert.strictEqual(outputs["cidrBlock"], "10.0.0.0/16");
        assert.strictEqual(outputs["arn"], UNKNOWN);
        assert.deepStrictEqual([...cloud.store.all()], []);
    });

    it("are unknown at a first preview of inputs left out that AWS tells of all the same", async () => {
        const cloud = testCloud();
        const target = cloud.target("aws:lb/loadBalancer:LoadBalancer", "lb");
        const { outputs } = await cloud.aws.create(target, { subnets: ["a"], tags: {} }, true);
        assert.deepStrictEqual(
            [outputs["internal"], outputs["subnetMappings"], outputs["subnets"]],
            [UNKNOWN, UNKNOWN, ["a"]],
        );
        // Not one that AWS does not tell of, nor what is known before.
        assert.deepStrictEqual(
            ["accessLogs", "enableHttp2", "name", "region"].filter((name) => name in outputs),
            [],
        );
        assert.strictEqual(filledInputs("aws:ec2/subnet:Subnet").has("vpcId"), false);
    });

    it("inside of an input that is an object are unknown at a first preview too", async () => {
        const cloud = testCloud();
        const inputs = { name: "c", vpcConfig: { endpointPrivateAccess: true } };
        const { outputs } = await cloud.aws.create(cloud.target("aws:eks/cluster:Cluster", "c"), inputs, true);
        assert.deepStrictEqual(outputs["vpcConfig"], {
            endpointPrivateAccess: true,
            clusterSecurityGroupId: UNKNOWN,
            vpcId: UNKNOWN,
        });
    });

    it("inside of an input that is an object are what AWS makes, beside what the program says", async () => {
        const cloud = testCloud();
        const key = await cloud.make("aws:kms/key:Key", "key", {});
        const alias = await cloud.make("aws:kms/alias:Alias", "alias", { targetKeyId: key.id });
        assert.match(textOf(alias.outputs["name"]), /^alias\/alias-[0-9a-f]{7}$/);
        const role = await cloud.make("aws:iam/role:Role", "role", { name: "role", assumeRolePolicy: "{}" });
        const roleArn = role.outputs["arn"]!;
        const own = { endpointPrivateAccess: true, subnetIds: await subnets(cloud, ["us-east-1a", "us-east-1b"]) };
        const made = await cloud.make("aws:eks/cluster:Cluster", "c", { name: "c", roleArn, vpcConfig: own });
        const { clusterSecurityGroupId, vpcId, ...echoed } = made.outputs["vpcConfig"] as Properties;
        assert.match(textOf(clusterSecurityGroupId), /^sg-[0-9a-f]{17}$/);
        assert.match(textOf(vpcId), /^vpc-[0-9a-f]{17}$/);
        assert.deepStrictEqual(echoed, own);
        assert.deepStrictEqual([made.outputs["name"], made.outputs["roleArn"]], ["c", roleArn]);
    });

    it("that derive from an unknown input are unknown at the preview of an update, the others known", async () => {
        const cloud = testCloud();
        const made = await cloud.make("aws:cloudwatch/dashboard:Dashboard", "d", {
            dashboardName: "d",
            dashboardBody: "{}",
        });
        const outputs = await cloud.aws.update(
            made.target,
            made.id,
            made.outputs,
            { ...made.inputs, dashboardName: UNKNOWN },
            true,
            made.inputs,
        );
        assert.strictEqual(outputs["dashboardArn"], UNKNOWN);
        assert.strictEqual(outputs["dashboardBody"], "{}");
        assert.strictEqual(hasUnknown(outputs["region"]), false);
    });

    it("are refused at the preview of an update that names what is not there", async () => {
        const cloud = testCloud();
        const subnetIds = await subnets(cloud, ["us-east-1a", "us-east-1b"]);
        const group = await cloud.make("aws:rds/subnetGroup:SubnetGroup", "g", { name: "g", subnetIds });
        const news = { ...group.inputs, subnetIds: ["subnet-0123456789abcdef0"] };
        const update = cloud.aws.update(group.target, group.id, group.outputs, news, true, group.inputs);
        await assert.rejects(update, /subnet-0123456789abcdef0/);
    });

    it("count a launch template's versions", async () => {
        const cloud = testCloud();
        const made = await cloud.make("aws:ec2/launchTemplate:LaunchTemplate", "lt", {
            name: "lt",
            instanceType: "t4g.micro",
        });
        assert.strictEqual(made.outputs["latestVersion"], 1);
        const [inputs] = cloud.aws.check(
            made.target,
            made.inputs,
            { name: "lt", instanceType: "t4g.small" },
            Buffer.of(),
        );
        const preview = await cloud.aws.update(made.target, made.id, made.outputs, inputs, true, made.inputs);
        assert.strictEqual(preview["latestVersion"], UNKNOWN);
        const updated = await cloud.aws.update(made.target, made.id, made.outputs, inputs, false, made.inputs);
        assert.strictEqual(updated["latestVersion"], 2);
    });

    it("take over a VPC's default security group", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
        const group = await cloud.make("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", {
            vpcId: vpc.id,
        });
        assert.strictEqual(group.id, vpc.outputs["defaultSecurityGroupId"]);
    });

    it("count types without a row as generic", async () => {
        const cloud = testCloud();
        await cloud.make("aws:gamelift/build:Build", "b", { name: "b" });
        await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
        assert.deepStrictEqual([...cloud.aws.generic], [["aws:gamelift/build:Build", 1]]);
    });
});

describe("the sandbox's checked inputs", () => {
    const config = { defaultTags: { tags: { Project: "integers", Owner: "platform" } } };

    it("have the provider's region and all tags, the resource's own winning", () => {
        const cloud = testCloud({ ...config, region: "eu-west-1" });
        const [inputs] = cloud.aws.check(
            cloud.target("aws:ec2/vpc:Vpc", "vpc"),
            {},
            { tags: { Owner: "me" } },
            Buffer.of(1),
        );
        assert.deepStrictEqual(inputs, {
            region: "eu-west-1",
            tags: { Owner: "me" },
            tagsAll: { Project: "integers", Owner: "me" },
        });
    });

    it("have no region where the service has none, and list what the provider filled in", () => {
        const cloud = testCloud();
        const checked = (type: string, name: string, news: Properties) =>
            cloud.aws.check(cloud.target(type, name), {}, news, Buffer.of(1))[0];
        const role = checked("aws:iam/role:Role", "App", { assumeRolePolicy: "{}" });
        assert.deepStrictEqual([role["region"], role["__defaults"]], [undefined, ["name"]]);
        // Lower case only where AWS wants it.
        assert.match(textOf(role["name"]), /^App-[0-9a-f]{7}$/);
        const group = checked("aws:rds/subnetGroup:SubnetGroup", "g", { name: "g" });
        assert.deepStrictEqual([group["region"], group["__defaults"]], ["us-east-1", ["description"]]);
    });

    it("differ when a default tag changes, without a replacement", () => {
        const before = testCloud(config);
        const target = before.target("aws:ec2/vpc:Vpc", "vpc");
        const [olds] = before.aws.check(target, {}, {}, Buffer.of(1));
        const changed = { ...target, config: { ...target.config, defaultTags: { tags: { Project: "other" } } } };
        const [news] = before.aws.check(changed, olds, {}, Buffer.of(1));
        const difference = before.aws.diff(changed, olds, news);
        assert.deepStrictEqual([difference.changed, difference.replaces], [["tagsAll"], []]);
    });

    it("name what is not named: logical name and seven digits, kept as long as the object", () => {
        const cloud = testCloud();
        const target = cloud.target("aws:s3/bucket:Bucket", "Logs");
        const [first] = cloud.aws.check(target, {}, {}, Buffer.of(1));
        assert.match(textOf(first["bucket"]), /^logs-[0-9a-f]{7}$/);
        const [second] = cloud.aws.check(target, first, {}, Buffer.of(2));
        assert.strictEqual(second["bucket"], first["bucket"]);
        const [replacement] = cloud.aws.check(target, {}, {}, Buffer.of(2));
        assert.notStrictEqual(replacement["bucket"], first["bucket"]);
    });

    it("are named after a prefix where the program gives one, for as long as the object lives", async () => {
        const cloud = testCloud();
        const role = await cloud.make("aws:iam/role:Role", "role", { namePrefix: "app-", assumeRolePolicy: "{}" });
        const name = textOf(role.outputs["name"]);
        assert.match(name, /^app-\d{26}$/);
        assert.deepStrictEqual(
            [role.id, role.outputs["arn"], role.inputs["name"]],
            [name, `arn:aws:iam::123456789012:role/${name}`, undefined],
        );
        const changed = await cloud.change(role, { ...role.inputs, description: "of the application" });
        assert.strictEqual(changed["name"], name);
        const bucket = await cloud.make("aws:s3/bucket:Bucket", "bucket", { bucketPrefix: "logs-" });
        assert.match(bucket.id, /^logs-\d{26}$/);
        assert.strictEqual(bucket.outputs["bucket"], bucket.id);
        const named = { name: "app", namePrefix: "app-", assumeRolePolicy: "{}" };
        assert.strictEqual((await cloud.make("aws:iam/role:Role", "named", named)).id, "app");
    });

    it("make up a name anew where the program had named it and does no more", () => {
        const cloud = testCloud();
        const target = cloud.target("aws:s3/bucket:Bucket", "logs");
        const [chosen] = cloud.aws.check(target, {}, { bucket: "mine" }, Buffer.of(1));
        const [made] = cloud.aws.check(target, chosen, {}, Buffer.of(1));
        assert.match(textOf(made["bucket"]), /^logs-[0-9a-f]{7}$/);
    });

    it("have the provider's own values where the program has none", () => {
        const cloud = testCloud();
        const [text, own] = [{}, { description: "mine" }].map(
            (news) => cloud.aws.check(cloud.target("aws:rds/subnetGroup:SubnetGroup", "g"), {}, news, Buffer.of(1))[0],
        );
        assert.deepStrictEqual([text?.["description"], own?.["description"]], ["Managed by Pulumi", "mine"]);
    });

    it("have no tags of all where the program's own are not known yet", () => {
        const tags = (news: Properties, config: Properties = {}) => {
            const cloud = testCloud(config);
            return cloud.aws.check(cloud.target("aws:sqs/queue:Queue", "q"), {}, news, Buffer.of(1))[0]["tagsAll"];
        };
        const common = { defaultTags: { tags: { Owner: "platform", Project: "integers" } } };
        assert.strictEqual(tags({ tags: { Name: UNKNOWN } }, common), UNKNOWN);
        assert.deepStrictEqual(tags({}), {});
        assert.deepStrictEqual(tags({ tags: { Owner: "me" } }, common), { Owner: "me", Project: "integers" });
    });

    it("name FIFO topics with AWS's ending, and no others", () => {
        const cloud = testCloud();
        const nameOf = (news: Properties) =>
            textOf(cloud.aws.check(cloud.target("aws:sns/topic:Topic", "t"), {}, news, Buffer.of(1))[0]["name"]);
        assert.match(nameOf({ fifoTopic: true }), /^t-[0-9a-f]{7}\.fifo$/);
        assert.match(nameOf({}), /^t-[0-9a-f]{7}$/);
        assert.match(nameOf({ fifoTopic: false }), /^t-[0-9a-f]{7}$/);
    });
});
