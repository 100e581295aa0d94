import * as assert from "node:assert";
import { type Properties, UNKNOWN } from "../../../sandbox/server/values";
import { testCloud } from "./cloud";

describe("the sandbox's differences", () => {
    const cloud = testCloud();
    const diff = (type: string, olds: Properties, news: Properties) =>
        cloud.aws.diff(cloud.target(type, "it"), olds, news);

    it("are none between equal inputs", () => {
        assert.deepStrictEqual(diff("aws:ec2/vpc:Vpc", { a: [{ b: 1 }] }, { a: [{ b: 1 }] }).changed, []);
    });

    it("are told element by element", () => {
        const rules = (...ports: number[]) => ({ ingress: ports.map((fromPort) => ({ fromPort })) });
        const details = (...[olds, news]: [Properties, Properties]) =>
            [...diff("aws:ec2/securityGroup:SecurityGroup", olds, news).details].map(
                ([at, { kind }]) => `${kind} ${at}`,
            );
        assert.deepStrictEqual(details(rules(80, 443), rules(80, 8443)), ["update ingress[1].fromPort"]);
        assert.deepStrictEqual(details(rules(80), rules(80, 443)), ["add ingress[1]"]);
        assert.deepStrictEqual(details(rules(80, 443), rules(80)), ["delete ingress[1]"]);
    });

    it("replace on what AWS cannot change in place", () => {
        const d = diff("aws:ec2/subnet:Subnet", { cidrBlock: "10.0.1.0/24" }, { cidrBlock: "10.0.2.0/24" });
        assert.deepStrictEqual([d.replaces, d.deleteBeforeReplace], [["cidrBlock"], false]);
        assert.deepStrictEqual(diff("aws:ec2/subnet:Subnet", {}, { mapPublicIpOnLaunch: true }).replaces, []);
    });

    for (const [what, type, olds, news, replaces] of [
        ["another name", "aws:iam/role:Role", { name: "a" }, { name: "b" }, ["name"]],
        ["another beginning of a name", "aws:iam/role:Role", { namePrefix: "a" }, { namePrefix: "b" }, ["namePrefix"]],
        ["another region", "aws:sqs/queue:Queue", { region: "us-east-1" }, { region: "us-west-2" }, ["region"]],
        ["no name that AWS can change", "aws:rds/instance:Instance", { identifier: "a" }, { identifier: "b" }, []],
    ] as const) {
        it(`replace on ${what}`, () => assert.deepStrictEqual(diff(type, olds, news).replaces, replaces));
    }

    it("replace on a value that is not known yet", () => {
        assert.deepStrictEqual(diff("aws:ec2/subnet:Subnet", { vpcId: "vpc-1" }, { vpcId: UNKNOWN }).replaces, [
            "vpcId",
        ]);
    });

    it("delete first where the program chose the name, which stays", () => {
        const olds = { name: "db", family: "postgres16" };
        const type = "aws:rds/parameterGroup:ParameterGroup";
        assert.strictEqual(diff(type, olds, { name: "db", family: "postgres17" }).deleteBeforeReplace, true);
        const auto = { name: "db-1234567", family: "postgres17", __defaults: ["name"] };
        assert.strictEqual(diff(type, { ...olds, name: "db-1234567" }, auto).deleteBeforeReplace, false);
    });

    it("delete first where the program chose another name, and where every change makes a new object", () => {
        const rename = diff("aws:cloudwatch/logGroup:LogGroup", { name: "a" }, { name: "b" });
        assert.deepStrictEqual([rename.replaces, rename.deleteBeforeReplace], [["name"], true]);
        const selection = (iamRoleArn: string) => ({ name: "all", iamRoleArn });
        const revised = diff("aws:backup/selection:Selection", selection("one"), selection("two"));
        assert.strictEqual(revised.deleteBeforeReplace, true);
    });

    it("delete nothing first for a name that the provider does not look at", () => {
        const source = (resourceArn: string) => ({ name: "cdn", logType: "ACCESS_LOGS", resourceArn });
        const d = diff("aws:cloudwatch/logDeliverySource:LogDeliverySource", source("one"), source("two"));
        assert.deepStrictEqual([d.replaces, d.deleteBeforeReplace], [["resourceArn"], false]);
        const rule = (ruleNumber: number) => ({ networkAclId: "acl-1", ruleNumber, protocol: "tcp" });
        const acl = diff("aws:ec2/networkAclRule:NetworkAclRule", rule(1), { ...rule(1), protocol: "udp" });
        assert.deepStrictEqual([acl.replaces, acl.deleteBeforeReplace], [["protocol"], false]);
    });

    it("delete first what there can be only one of", () => {
        const attached = (policyArn: string) => ({ role: "app", policyArn });
        const d = diff("aws:iam/rolePolicyAttachment:RolePolicyAttachment", attached("one"), attached("two"));
        assert.deepStrictEqual([d.replaces, d.deleteBeforeReplace], [["policyArn"], true]);
    });

    it("make a new revision of a task definition, before the old one goes", () => {
        const d = diff(
            "aws:ecs/taskDefinition:TaskDefinition",
            { family: "web", cpu: "256" },
            { family: "web", cpu: "512" },
        );
        assert.deepStrictEqual([d.replaces, d.deleteBeforeReplace], [["cpu"], false]);
        assert.deepStrictEqual(diff("aws:ecs/taskDefinition:TaskDefinition", { tags: { A: "1" } }, {}).replaces, []);
    });

    it("name the path of what differs", () => {
        const d = diff("aws:ec2/vpc:Vpc", { tags: { A: "1", "b/c": "1" } }, { tags: { A: "2", D: "3" } });
        assert.deepStrictEqual(
            [...d.details].map(([path, change]) => `${path} ${change.kind}`),
            ["tags.A update", 'tags["b/c"] delete', "tags.D add"],
        );
    });

    it("pass over write-only inputs", () => {
        const type = "aws:secretsmanager/secretVersion:SecretVersion";
        assert.deepStrictEqual(diff(type, { secretStringWo: "a" }, { secretStringWo: "b" }).changed, []);
        const version = diff(type, { secretStringWoVersion: 1 }, { secretStringWoVersion: 2 });
        assert.deepStrictEqual(version.replaces, ["secretStringWoVersion"]);
    });
});
