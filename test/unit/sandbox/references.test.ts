/** What a text inside of an input may name: each kind of id and of ARN, that exists or not, here or in another region. */
import * as assert from "node:assert";
import { refusalOfReferences } from "../../../sandbox/cloud/checks/references";
import type { CloudObject, Draft, Inventory, TypeRow } from "../../../sandbox/cloud/model";
import type { Properties } from "../../../sandbox/server/values";

const OWN = "arn:aws:%:us-east-1:123456789012:";

/** Ids by their kind, and AWS's name for one that does not exist. */
const IDS: Readonly<Record<string, RegExp>> = {
    "vpc-0123456789abcdef0": /^InvalidVpcID\.NotFound/,
    "subnet-0123456789abcdef0": /^InvalidSubnetID\.NotFound/,
    "sg-0123456789abcdef0": /^InvalidGroup\.NotFound/,
    "rtb-0123456789abcdef0": /^InvalidRouteTableID\.NotFound/,
    "igw-0123456789abcdef0": /^InvalidInternetGatewayID\.NotFound/,
    "nat-0123456789abcdef0": /^NatGatewayNotFound/,
    "eipalloc-0123456789abcdef0": /^InvalidAllocationID\.NotFound/,
    "acl-0123456789abcdef0": /^InvalidNetworkAclID\.NotFound/,
    "vpce-0123456789abcdef0": /^InvalidVpcEndpointId\.NotFound/,
    "lt-0123456789abcdef0": /^InvalidLaunchTemplateId\.NotFound/,
    "eni-0123456789abcdef0": /^InvalidNetworkInterfaceID\.NotFound/,
    "i-0123456789abcdef0": /^InvalidInstanceID\.NotFound/,
    "vol-0123456789abcdef0": /^InvalidVolume\.NotFound/,
};

/** ARNs of ours after the account, by service. */
const ARNS: readonly (readonly [service: string, resource: string])[] = [
    ["acm", "certificate/0"],
    ["aps", "workspace/ws-0"],
    ["backup", "backup-plan:0"],
    ["backup", "backup-vault:data"],
    ["cognito-idp", "userpool/us-east-1_a"],
    ["dynamodb", "table/t"],
    ["ecr", "repository/rails"],
    ["ecs", "cluster/c"],
    ["ecs", "service/c/web"],
    ["ecs", "task-definition/web:1"],
    ["ecs", "capacity-provider/p"],
    ["eks", "cluster/c"],
    ["elasticache", "replicationgroup:r"],
    ["elasticache", "user:u"],
    ["elasticache", "usergroup:g"],
    ["elasticache", "subnetgroup:s"],
    ["elasticfilesystem", "file-system/fs-0"],
    ["elasticfilesystem", "access-point/fsap-0"],
    ["elasticloadbalancing", "loadbalancer/app/web/0"],
    ["elasticloadbalancing", "targetgroup/web/0"],
    ["elasticloadbalancing", "listener/app/web/0/1"],
    ["firehose", "deliverystream/d"],
    ["iam", "role/app"],
    ["iam", "policy/app"],
    ["iam", "instance-profile/app"],
    ["iam", "oidc-provider/github"],
    ["kms", "key/0"],
    ["lambda", "function:f"],
    ["logs", "log-group:/app"],
    ["rds", "db:primary"],
    ["secretsmanager", "secret:s-ABCDEF"],
    ["sns", "critical"],
    ["sqs", "queue"],
    ["ssm", "parameter/app"],
    ["wafv2", "regional/webacl/acl/0"],
    ["wafv2", "global/webacl/acl/0"],
];

/** ARNs that AWS itself keeps, or that are patterns: nobody in the account made them. */
const NOT_OURS = [
    "arn:aws:iam::aws:policy/ReadOnlyAccess",
    "arn:aws:kms:us-east-1:210987654321:key/0",
    `${OWN.replace("%", "backup")}backup-vault:Default`,
    `${OWN.replace("%", "iam")}role/aws-service-role/x`,
    `${OWN.replace("%", "iam")}role/service-role/AWSx`,
    `${OWN.replace("%", "logs")}log-group:/aws/x`,
    `${OWN.replace("%", "secretsmanager")}secret:rds!x`,
    `${OWN.replace("%", "ssm")}parameter/aws/service/x`,
    `${OWN.replace("%", "sns")}*`,
    `${OWN.replace("%", "lambda")}function:f-\${name}`,
];

const arnOf = (service: string, resource: string, region = "us-east-1"): string =>
    `arn:aws:${service}:${region}:123456789012:${resource}`;

/** An account with these references, each with its region. */
function account(...there: readonly (readonly [reference: string, region: string])[]): Inventory {
    const objectOf = ([id, region]: readonly [string, string]): CloudObject => ({
        ...{ type: "t", id, urn: `urn:pulumi:staging::p::t::${id}`, region, generation: 1, attributes: {} },
    });
    return {
        ofType: () => [],
        everywhere: () => [],
        find: (reference, region) =>
            there.filter(([id, place]) => id === reference && (region === "" || place === region)).map(objectOf)[0],
        resolve: () => undefined,
    };
}

const draft = (inputs: Properties, region = "us-east-1"): Draft => ({
    type: "aws:x/y:Y",
    urn: "urn:pulumi:staging::p::aws:x/y:Y::y",
    region,
    id: undefined,
    inputs,
});

const refusal = (inputs: Properties, cloud = account(), row?: TypeRow, preview = false): string | undefined =>
    refusalOfReferences(draft(inputs), cloud, row, preview);

describe("a reference in the sandbox", () => {
    for (const [id, code] of Object.entries(IDS)) {
        it(`by id has to exist, at preview too, in that region: ${id}`, () => {
            assert.match(refusal({ ids: [id] }) ?? "", code);
            assert.match(refusal({ ids: [id] }, account(), undefined, true) ?? "", code);
            assert.match(
                refusal({ ids: [id] }, account([id, "us-west-2"])) ?? "",
                /in us-east-1 \(it is in us-west-2\)/,
            );
            assert.strictEqual(refusal({ ids: [id] }, account([id, "us-east-1"])), undefined);
            assert.strictEqual(refusal({ ids: [id] }, account([id, "us-west-2"]), { crossRegion: ["ids"] }), undefined);
            assert.match(refusal({ ids: [id] }, account(), { crossRegion: ["ids"] }) ?? "", code);
        });
    }

    for (const [service, resource] of ARNS) {
        const arn = arnOf(service, resource);
        it(`by ARN has to exist, but at preview may be made by the same run: ${service} ${resource}`, () => {
            assert.match(refusal({ a: { b: [arn] } }) ?? "", /^NotFound: arn:aws:.* does not exist \(a\.b\)\.$/);
            assert.strictEqual(refusal({ a: { b: [arn] } }, account([arn, "us-east-1"])), undefined);
            assert.strictEqual(refusal({ a: { b: [arn] } }, account(), undefined, true), undefined);
        });
    }

    for (const [service, resource, more] of [
        ["secretsmanager", "secret:app-AbCdEf", ":password::"],
        ["logs", "log-group:/ecs/web", ":*"],
        ["logs", "log-group:/ecs/web", ":log-stream:one"],
    ] as const) {
        const arn = arnOf(service, resource);
        it(`by an ARN that goes on is to the object whose ARN it begins with: ${arn}${more}`, () => {
            assert.strictEqual(refusal({ arn: `${arn}${more}` }, account([arn, "us-east-1"])), undefined);
        });
    }

    for (const arn of NOT_OURS) {
        it(`that nobody of the account made is not looked for: ${arn}`, () => {
            assert.strictEqual(refusal({ arn }), undefined);
        });
    }

    for (const [service, resource] of ARNS.filter(([name]) =>
        /^(kms|acm|elasticloadbalancing|logs|sns|ecs|lambda|secretsmanager)$/.test(name),
    )) {
        it(`to a service that works in its own region has to be of it, at preview too: ${service} ${resource}`, () => {
            const arn = arnOf(service, resource, "us-west-2");
            const cloud = account([arn, "us-west-2"]);
            assert.match(
                refusal({ arn }, cloud, undefined, true) ?? "",
                /is of region us-west-2; arn needs one of us-east-1/,
            );
            assert.strictEqual(refusal({ arn }, cloud, { crossRegion: ["*"] }), undefined);
            // What is nested may say a region of its own: a secret's replica names a key of that one.
            assert.strictEqual(refusal({ replicas: [{ region: "us-west-2", arn }] }, cloud), undefined);
        });
    }

    it("is none in tags and descriptions, which people read", () => {
        for (const name of ["tags", "tagsAll"]) {
            assert.strictEqual(refusal({ [name]: { Vpc: "vpc-0123456789abcdef0" } }), undefined);
        }
        assert.strictEqual(refusal({ description: arnOf("kms", "key/0") }), undefined);
    });

    it("to a zone is one only where the input is of zones", () => {
        assert.match(refusal({ availabilityZone: "us-west-2a" }) ?? "", /The zones of us-east-1 are: us-east-1a, /);
        assert.match(refusal({ azs: ["us-west-2a"] }) ?? "", /for parameter azs is invalid/);
        assert.strictEqual(refusal({ name: "us-west-2a" }), undefined);
        assert.strictEqual(refusal({ availabilityZone: "us-east-1f" }), undefined);
    });

    it("tells the first thing that is wrong, wherever it stands, not the last", () => {
        const [one, two] = ["vpc-00000000000000001", "vpc-00000000000000002"];
        for (const inputs of [
            { name: "a", vpc: one },
            { list: ["a", one] },
            { a: { b: "b" }, c: { d: "d", e: one } },
        ]) {
            assert.match(refusal(inputs) ?? "", new RegExp(one), JSON.stringify(inputs));
        }
        assert.match(refusal({ vpcs: [one, two], more: two }) ?? "", new RegExp(one));
    });
});
