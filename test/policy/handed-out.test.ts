/**
 * What a component hands out (the private subnets of awsx.ec2.Vpc) has all that the component made behind it: which of them it names is
 * told by the values, and before there are any by nothing.
 */
import assert from "node:assert/strict";
import { rules } from "../../policies/rules";
import { analyzeStack, type Given, policyOf, ref, UNKNOWN } from "./harness";

const subnet = (SubnetType: string, more: object = {}): Given => ({
    type: "ec2:Subnet",
    props: { vpcId: "vpc-1", availabilityZone: "us-east-1a", tags: { SubnetType }, ...more },
});
const MADE: Readonly<Record<string, Given>> = {
    open: subnet("Public"),
    closed: subnet("Private"),
    closed2: subnet("Private", { availabilityZone: "us-east-1b" }),
    table: { type: "ec2:RouteTable", props: { vpcId: "vpc-1" } },
    nat: { type: "ec2:NatGateway", props: { subnetId: ref("open") } },
    route: {
        type: "ec2:Route",
        props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") },
    },
    vpc: { type: "test:index:Vpc" },
    held: { ...subnet("Private"), parent: "vpc" },
    pair: { type: "test:index:Pair" },
    first: { ...subnet("Private"), parent: "pair" },
    second: { ...subnet("Private"), parent: "pair" },
    elsewhere: subnet("Private"),
    // Of another region: what it is called there, another is here.
    twin: subnet("Private", { id: "closed-id" }),
    others: { type: "pulumi:pulumi:StackReference" },
    ...Object.fromEntries(
        ["open", "closed", "closed2", "held", "first", "second", "elsewhere", "twin"].map((name) => [
            `${name}Table`,
            { type: "ec2:RouteTableAssociation", props: { subnetId: ref(name), routeTableId: ref("table") } },
        ]),
    ),
};
const SUBNETS = ["open", "closed", "closed2"];

function said(
    name: string,
    subnetIds: unknown,
    deployed: boolean,
    behind: readonly string[] = SUBNETS,
): Promise<string[]> {
    const group = { type: "rds:SubnetGroup", props: { subnetIds }, behind: { subnetIds: behind } };
    return saidOf(name, { ...MADE, group }, deployed);
}

async function saidOf(name: string, resources: Record<string, Given>, deployed: boolean): Promise<string[]> {
    const rule = rules.find((r) => r.name === name)!;
    const policy = policyOf(rule);
    const found = await analyzeStack([policy], resources, deployed);
    return found.map((d) => `${d.urn.split("::").pop()}: ${d.undetermined ? "open" : "found"}`).sort();
}

describe("policies: what a component hands out", () => {
    const PLACED = "rds-subnet-group-database-tier";
    const ROUTED = "database-subnet-no-default-route";
    const ZONES = "rds-subnet-group-two-zones";

    it("is left open where some of what it made would be a violation, and is not known yet", async () => {
        assert.deepEqual(await said(PLACED, UNKNOWN, false), ["group: open"]);
        assert.deepEqual(await said(PLACED, [UNKNOWN, UNKNOWN], false), ["group: open"]);
        assert.deepEqual(await said(ROUTED, UNKNOWN, false), ["closed2: open", "closed: open", "open: open"]);
        assert.deepEqual(await said(ZONES, [UNKNOWN], false), ["group: open"]);
    });

    it("is told where the same is true of all that it made, or where it names all of it", async () => {
        assert.deepEqual(await said(PLACED, UNKNOWN, false, ["open"]), ["group: found"]);
        assert.deepEqual(await said(PLACED, [UNKNOWN, UNKNOWN], false, ["open", "closed"]), ["group: found"]);
        assert.deepEqual(await said(PLACED, UNKNOWN, false, ["closed", "closed2"]), []);
        assert.deepEqual(await said(ROUTED, [UNKNOWN, UNKNOWN], false, ["closed", "closed2"]), [
            "closed2: found",
            "closed: found",
        ]);
    });

    it("is what the values name, once there are any", async () => {
        assert.deepEqual(await said(PLACED, ["closed-id", "closed2-id"], true), []);
        assert.deepEqual(await said(PLACED, ["closed-id", "open-id"], true), ["group: found"]);
        assert.deepEqual(await said(ROUTED, ["closed-id", "closed2-id"], true), ["closed2: found", "closed: found"]);
        assert.deepEqual(await said(ZONES, ["closed-id", "closed2-id"], true), []);
        assert.deepEqual(await said(ZONES, ["closed-id"], true), ["group: found"]);
    });

    /** Which subnets a group names: what is said of its ids, and whose they are. */
    const NAMED: Readonly<Record<string, [ids: unknown, behind: readonly string[], named: readonly string[]]>> = {
        "one list twice": [["closed-id", "closed2-id", "closed-id", "closed2-id"], SUBNETS, ["closed2", "closed"]],
        "an empty list": [[], SUBNETS, []],
        "one of two, and one that is written": [
            ["closed-id", "elsewhere-id"],
            ["open", "closed"],
            ["closed", "elsewhere"],
        ],
        "two of three, and one that is written": [
            ["closed-id", "closed2-id", "elsewhere-id"],
            SUBNETS,
            ["closed2", "closed", "elsewhere"],
        ],
        "two, of which one is not known": [["closed-id", UNKNOWN], SUBNETS, ["closed", "closed2?", "open?"]],
        "as many as are behind, one known": [
            ["closed-id", UNKNOWN],
            ["closed", "open"],
            ["closed", "open"],
        ],
        "one that is written, one not known": [["elsewhere-id", UNKNOWN], ["closed"], ["closed", "elsewhere"]],
        "names that are none of this stack's": [
            ["subnet-1", "subnet-2"],
            ["closed", "open"],
            ["closed", "open"],
        ],
        "one that another stack has": [["subnet-1", "elsewhere-id"], ["others"], ["elsewhere"]],
        "another stack's, not known yet": [UNKNOWN, ["others"], []],
        "another stack's and one of this": [[UNKNOWN, UNKNOWN], ["others", "closed"], ["closed"]],
        "the one that a component holds": [UNKNOWN, ["vpc"], ["held"]],
        "the one that a component holds, by its id": [["held-id"], ["vpc"], ["held"]],
        "a component's and its parts": [[UNKNOWN], ["vpc", "held"], ["held"]],
        "what a component of one got": [["subnet-1"], ["vpc"], ["held"]],
        "what a component of two got": [["subnet-1"], ["pair"], []],
        "one of a component's two": [["second-id"], ["pair"], ["second"]],
        "one of a component's two, not known yet": [[UNKNOWN], ["pair"], ["first?", "second?"]],
        "one that comes from another": [["elsewhere-id"], ["closed"], ["closed"]],
        "those of two": [
            ["closed-id", "held-id"],
            ["open", "closed", "vpc"],
            ["closed", "held"],
        ],
        "what nothing tells": [
            ["elsewhere-id", UNKNOWN],
            [],
            ["closed2?", "closed?", "elsewhere", "first?", "held?", "open?", "second?", "twin?"],
        ],
    };
    for (const [what, [ids, behind, named]] of Object.entries(NAMED)) {
        it(`names, as ${what}, ${named.join(", ") || "none"}`, async () => {
            const found = await said(ROUTED, ids, true, behind);
            assert.deepEqual(
                found.map((line) => line.replace(": found", "").replace(": open", "?")).sort(),
                [...named].sort(),
            );
        });
    }

    it("is what the values in a block name", async () => {
        const group = (cidr: string): Given => ({
            type: "ec2:SecurityGroup",
            props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: [cidr] }] },
        });
        const of = (ids: unknown): Record<string, Given> => ({
            wide: group("0.0.0.0/0"),
            narrow: group("10.0.0.0/16"),
            lb: { type: "lb:LoadBalancer", props: { internal: false, securityGroups: [ref("wide")] } },
            domain: {
                type: "opensearch:Domain",
                props: { vpcOptions: { securityGroupIds: ids } },
                behind: { vpcOptions: ["wide", "narrow"] },
            },
        });
        const REACHED = "data-store-behind-private-workloads";
        assert.deepEqual(await saidOf(REACHED, of(["narrow-id"]), true), []);
        assert.deepEqual(await saidOf(REACHED, of(["wide-id"]), true), ["domain: found"]);
        assert.deepEqual(await saidOf(REACHED, of(UNKNOWN), false), ["domain: open"]);
    });

    it("is backed up where a selection names it", async () => {
        const table = { type: "dynamodb:Table", props: { name: "orders" } };
        const of = (resources: unknown): Record<string, Given> => ({
            kept: table,
            left: table,
            selection: { type: "backup:Selection", props: { resources }, behind: { resources: ["kept", "left"] } },
        });
        const KEPT = "dynamodb-in-backup-plan";
        assert.deepEqual(await saidOf(KEPT, of(["kept-arn"]), true), ["left: found"]);
        assert.deepEqual(await saidOf(KEPT, of(UNKNOWN), false), ["kept: open", "left: open"]);
        assert.deepEqual(await saidOf(KEPT, of([UNKNOWN, UNKNOWN]), false), []);
    });

    it("is what blocks name, the first and the second", async () => {
        const group: Given = { type: "lb:TargetGroup", props: { protocol: "HTTP", port: 80 } };
        const of = (...arns: unknown[]): Record<string, Given> => ({
            blue: group,
            green: group,
            tls: {
                type: "lb:Listener",
                props: {
                    protocol: "HTTPS",
                    defaultActions: [{ type: "forward", forward: { targetGroups: arns.map((arn) => ({ arn })) } }],
                },
                behind: { defaultActions: ["blue", "green"] },
            },
        });
        const ENCRYPTED = "target-group-encrypted";
        assert.deepEqual(await saidOf(ENCRYPTED, of("blue-arn"), true), ["green: found"]);
        assert.deepEqual(await saidOf(ENCRYPTED, of("blue-arn", "green-arn"), true), []);
        assert.deepEqual(await saidOf(ENCRYPTED, of(UNKNOWN, UNKNOWN), false), []);
    });

    it("is the security group that an opening names", async () => {
        const of = (from: unknown): Record<string, Given> => ({
            front: {
                type: "ec2:SecurityGroup",
                props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
            },
            inner: { type: "ec2:SecurityGroup" },
            lb: { type: "lb:LoadBalancer", props: { internal: false, securityGroups: [ref("front")] } },
            store: {
                type: "ec2:SecurityGroup",
                props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, securityGroups: from }] },
                behind: { ingress: ["front", "inner"] },
            },
            db: { type: "rds:Instance", props: { vpcSecurityGroupIds: [ref("store")] } },
        });
        const REACHED = "data-store-behind-private-workloads";
        assert.deepEqual(await saidOf(REACHED, of(["inner-id"]), true), []);
        assert.deepEqual(await saidOf(REACHED, of(["inner-id", "front-id"]), true), ["db: found"]);
        assert.deepEqual(await saidOf(REACHED, of([UNKNOWN]), false), ["db: open"]);
        assert.deepEqual(await saidOf(REACHED, of([UNKNOWN, UNKNOWN]), false), ["db: found"]);
    });
});
