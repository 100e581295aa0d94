import * as assert from "node:assert";
import { promoted } from "../../../sandbox/cloud/events";
import { invoke } from "../../../sandbox/cloud/lookups";
import { policyDocument } from "../../../sandbox/cloud/lookups/policy";
import { type Properties, secret, textOf, withoutSecrets } from "../../../sandbox/server/values";
import { testCloud } from "./cloud";

function ask(token: string, args: Properties = {}, region = "us-east-1", cloud = testCloud()): Properties {
    return invoke(token, args, { region, cloud: cloud.store.account(cloud.target("t", "n").urn) });
}

describe("the sandbox's lookups", () => {
    it("know the account, the region and its zones", () => {
        assert.strictEqual(ask("aws:index/getCallerIdentity:getCallerIdentity")["accountId"], "123456789012");
        assert.strictEqual(ask("aws:index/getRegion:getRegion", {}, "us-west-2")["region"], "us-west-2");
        const zones = ask("aws:index/getAvailabilityZones:getAvailabilityZones", {}, "us-west-2");
        assert.deepStrictEqual(zones["names"], ["us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d"]);
        assert.deepStrictEqual((zones["zoneIds"] as string[])[0], "usw2-az1");
    });

    it("know AWS's prefix lists by region, and refuse others", () => {
        const token = "aws:ec2/getManagedPrefixList:getManagedPrefixList";
        const origin = { name: "com.amazonaws.global.cloudfront.origin-facing" };
        assert.strictEqual(ask(token, origin)["id"], "pl-3b927c52");
        assert.strictEqual(ask(token, origin, "us-west-2")["id"], "pl-82a045eb");
        assert.throws(() => ask(token, { name: "none" }), /No managed prefix list matches/);
    });

    it("find objects that exist, of that region", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16", tags: { Name: "main" } });
        const token = "aws:ec2/getVpc:getVpc";
        assert.strictEqual(ask(token, { tags: { Name: "main" } }, "us-east-1", cloud)["id"], vpc.id);
        assert.throws(() => ask(token, { id: vpc.id }, "us-west-2", cloud), /No Vpc in us-west-2 matches/);
    });

    it("find one object by what the row compares, and none by what nothing compares", async () => {
        const cloud = testCloud();
        const group = await cloud.make("aws:ec2/securityGroup:SecurityGroup", "one", { name: "one" });
        const token = "aws:ec2/getSecurityGroup:getSecurityGroup";
        assert.strictEqual(ask(token, { id: group.id }, "us-east-1", cloud)["id"], group.id);
        assert.strictEqual(ask(token, { name: "one" }, "us-east-1", cloud)["id"], group.id);
        assert.throws(() => ask(token, { name: "two" }, "us-east-1", cloud), /No SecurityGroup in us-east-1/);
        for (const args of [{}, { name: "one", filters: [] }, { name: "one", tags: { A: "b" } }] as Properties[]) {
            assert.throws(() => ask(token, args, "us-east-1", cloud), /finds a SecurityGroup by id, name, vpcId only/);
        }
    });

    it("list subnets by network, zone and tag, and refuse other filters", async () => {
        const cloud = testCloud();
        const make = async (name: string, vpcId: string, availabilityZone: string) => {
            const inputs = { vpcId, cidrBlock: `10.0.${name}.0/24`, availabilityZone, tags: { Name: name } };
            return (await cloud.make("aws:ec2/subnet:Subnet", name, inputs)).id;
        };
        const { id: vpcId } = await cloud.make("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
        const [one, two] = [await make("1", vpcId, "us-east-1a"), await make("2", vpcId, "us-east-1b")];
        const list = (args: Properties, region = "us-east-1") =>
            ask("aws:ec2/getSubnets:getSubnets", args, region, cloud)["ids"];
        const by = (name: string, value: string) => ({ filters: [{ name, values: [value] }] });
        assert.deepStrictEqual(list(by("vpc-id", vpcId)), [one, two]);
        assert.deepStrictEqual(list(by("vpc-id", vpcId), "us-west-2"), []);
        assert.deepStrictEqual(list(by("vpc-id", "vpc-other")), []);
        assert.deepStrictEqual(list(by("availability-zone", "us-east-1b")), [two]);
        assert.deepStrictEqual(list(by("tag:Name", "1")), [one]);
        assert.deepStrictEqual(list({ ...by("vpc-id", vpcId), tags: { Name: "2" } }), [two]);
        assert.throws(() => list(by("state", "available")), /vpc-id, availability-zone and tag:<key>; found "state"/);
    });

    it("read a secret as a list as long as what was put, in its replica too, and never what was put", async () => {
        const cloud = testCloud();
        const read = (secretId: string) => {
            const token = "aws:secretsmanager/getSecretVersion:getSecretVersion";
            const answer = ask(token, { secretId }, "us-west-2", cloud)["secretString"] as Properties;
            return withoutSecrets(answer) as unknown as string;
        };
        const put = async (name: string, secretString: string) => {
            const { id } = await cloud.make("aws:secretsmanager/secret:Secret", name, { name });
            const version = { secretId: id, secretString: secret(secretString) };
            await cloud.make("aws:secretsmanager/secretVersion:SecretVersion", name, version);
            return id.replace("us-east-1", "us-west-2");
        };
        const list = await put("list", '["hunter2","hunter3"]');
        assert.strictEqual(read(list), '["sandbox","sandbox-2"]');
        assert.strictEqual(read(await put("text", "[hunter2")), '["sandbox"]');
        assert.strictEqual(read("arn:aws:secretsmanager:us-west-2:1:secret:none"), '["sandbox"]');
        assert.doesNotMatch(JSON.stringify([...cloud.store.all()]), /hunter/);
    });

    it("know the role of a rotation function, which came with its stack, and of no other function", async () => {
        const cloud = testCloud();
        const token = "aws:lambda/getFunction:getFunction";
        const type = "aws:serverlessrepository/cloudFormationStack:CloudFormationStack";
        const stack = await cloud.make(type, "rotation", { name: "rotation", parameters: { functionName: "rotate" } });
        const functionName = (stack.outputs["outputs"] as Record<string, string>)["RotationLambdaARN"]!;
        const { role } = ask(token, { functionName }, "us-east-1", cloud);
        assert.strictEqual(role, "arn:aws:iam::123456789012:role/serverlessrepo-rotation");
        assert.throws(() => ask(token, { functionName: "other" }, "us-east-1", cloud), /No Function in us-east-1/);
    });

    it("say by Cloud Control whether a database is protected, as somebody changed it, and refuse what is not there", async () => {
        const token = "aws:cloudcontrol/getResource:getResource";
        const cloud = testCloud();
        const inputs = {
            identifier: "one",
            engine: "postgres",
            instanceClass: "db.t4g.micro",
            deletionProtection: true,
        };
        const { id, target } = await cloud.make("aws:rds/instance:Instance", "one", inputs);
        const protection = (identifier: string, region = "us-east-1") => {
            const answer = ask(token, { typeName: "AWS::RDS::DBInstance", identifier }, region, cloud);
            return (JSON.parse(textOf(answer["properties"])) as { DeletionProtection: boolean }).DeletionProtection;
        };
        assert.strictEqual(protection("one"), true);
        assert.throws(() => protection("two"), /ResourceNotFoundException/);
        assert.throws(() => protection("one", "us-west-2"), /ResourceNotFoundException/);
        assert.throws(() => ask(token, { typeName: "AWS::EC2::VPC", identifier: "vpc-1" }), /add a row in/);
        const object = cloud.store.objectIn("staging", target.type, id)!;
        cloud.store.put({ ...object, drift: { deletionProtection: false } });
        assert.strictEqual(protection("one"), false);
    });

    it("give public parameters an image that stays the same, and differs by region", () => {
        const token = "aws:ssm/getParameter:getParameter";
        const args = { name: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64" };
        const value = ask(token, args)["value"];
        assert.match(textOf(value), /^ami-[0-9a-f]{17}$/);
        assert.strictEqual(ask(token, args)["value"], value);
        assert.notStrictEqual(ask(token, args, "us-west-2")["value"], value);
    });

    it("say of a failover plan's health checks what a promotion leaves behind", async () => {
        const cloud = testCloud();
        const database = (name: string, inputs: Properties) =>
            cloud.make("aws:rds/instance:Instance", name, {
                engine: "postgres",
                instanceClass: "db.t4g.micro",
                ...inputs,
            });
        const east = await database("east", { region: "us-east-1" });
        const west = await database("west", { region: "us-west-2", replicateSourceDb: textOf(east.outputs["arn"]) });
        const block = { dbInstanceArnMap: { "us-east-1": east.outputs["arn"]!, "us-west-2": west.outputs["arn"]! } };
        const plan = await cloud.make("aws:arcregionswitch/plan:Plan", "plan", {
            name: "plan",
            regions: ["us-east-1", "us-west-2"],
            primaryRegion: "us-east-1",
            workflows: [
                {
                    steps: [
                        { parallelConfigs: [{ steps: [{ rdsPromoteReadReplicaConfigs: [block] }] }] },
                        { route53HealthCheckConfigs: [{ hostedZoneId: "Z1", recordName: "origin.example.com" }] },
                    ],
                },
            ],
        });
        const token = "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks";
        const checks = () => ask(token, { planArn: plan.id }, "us-west-2", cloud)["healthChecks"] as Properties[];
        assert.deepStrictEqual(
            checks().map((c) => [c["region"], c["status"], c["recordName"]]),
            [
                ["us-east-1", "healthy", "origin.example.com"],
                ["us-west-2", "unhealthy", "origin.example.com"],
            ],
        );
        assert.notStrictEqual(checks()[0]!["healthCheckId"], checks()[1]!["healthCheckId"]);
        cloud.store.put(promoted(cloud.store.objectsOf("staging"), "us-west-2"));
        assert.deepStrictEqual(
            checks().map((c) => c["status"]),
            ["unhealthy", "healthy"],
        );
        assert.throws(() => ask(token, { planArn: "arn:aws:none" }, "us-east-1", cloud), /there is no plan/);
    });

    it("say where to add a function that they do not know", () => {
        assert.throws(
            () => ask("aws:ec2/getSpotPrice:getSpotPrice"),
            /no answer to aws:ec2\/getSpotPrice:getSpotPrice .*sandbox\/cloud\/lookups/,
        );
    });
});

describe("the sandbox's getPolicyDocument", () => {
    it("writes what the provider writes: single values alone, several downwards, principals and conditions by kind", () => {
        const { json } = policyDocument({
            statements: [
                {
                    sid: "Write",
                    actions: ["s3:GetObject", "s3:PutObject"],
                    resources: ["arn:aws:s3:::b/&{aws:username}"],
                    principals: [{ type: "Service", identifiers: ["delivery.logs.amazonaws.com"] }],
                    conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["123456789012"] }],
                },
                { effect: "Deny", actions: ["*"], resources: ["*"], principals: [{ type: "*", identifiers: ["*"] }] },
            ],
        });
        assert.deepStrictEqual(JSON.parse(textOf(json)), {
            Version: "2012-10-17",
            Statement: [
                {
                    Sid: "Write",
                    Effect: "Allow",
                    Action: ["s3:PutObject", "s3:GetObject"],
                    Resource: "arn:aws:s3:::b/${aws:username}",
                    Principal: { Service: "delivery.logs.amazonaws.com" },
                    Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
                },
                { Effect: "Deny", Action: "*", Resource: "*", Principal: "*" },
            ],
        });
    });

    it("writes each element under its name, what stands twice as one, and the version that it is given", () => {
        const of = (type: string, ...identifiers: string[]) => ({ type, identifiers });
        const { json, version } = policyDocument({
            version: "2008-10-17",
            statements: [
                {
                    effect: "Deny",
                    notActions: ["sts:*"],
                    notResources: ["a"],
                    notPrincipals: [of("AWS", "one"), of("AWS", "two"), of("Service", "ec2")],
                    conditions: [
                        { test: "Bool", variable: "aws:SecureTransport", values: ["false"] },
                        { test: "Bool", variable: "aws:ViaAWSService", values: ["false"] },
                    ],
                },
            ],
        });
        assert.strictEqual(version, "2008-10-17");
        assert.deepStrictEqual(JSON.parse(textOf(json)), {
            Version: "2008-10-17",
            Statement: [
                {
                    Effect: "Deny",
                    NotAction: "sts:*",
                    NotResource: "a",
                    NotPrincipal: { AWS: ["two", "one"], Service: "ec2" },
                    Condition: { Bool: { "aws:SecureTransport": "false", "aws:ViaAWSService": "false" } },
                },
            ],
        });
    });

    it("merges source documents before and overrides after, by Sid", () => {
        const text = (sid: string, action: string) =>
            JSON.stringify({ Statement: [{ Sid: sid, Effect: "Allow", Action: action, Resource: "*" }] });
        const { json } = policyDocument({
            sourcePolicyDocuments: [text("A", "s3:Get*")],
            statements: [{ sid: "B", actions: ["s3:List*"], resources: ["*"] }],
            overridePolicyDocuments: [text("A", "s3:Put*")],
        });
        const parsed = JSON.parse(textOf(json)) as { Statement: { Sid: string; Action: string }[] };
        assert.deepStrictEqual(
            parsed.Statement.map((s) => `${s.Sid} ${s.Action}`),
            ["A s3:Put*", "B s3:List*"],
        );
    });
});
