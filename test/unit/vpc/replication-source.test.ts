/** The way to a database that is moved here: off by default, to that database alone, from the database subnets alone. */
import * as assert from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { tierNames } from "../../../components/vpc/flows";
import type { ReplicationSource } from "../../../components/vpc/source-table";
import { planSubnets } from "../../../components/vpc/subnets";
import { type Exemption, ExemptionRegister } from "../../../policies/lib/exemptions";
import { rule } from "../../../policies/rules/private-subnet/database-subnet-no-public-route";
import type { Recorder } from "../mocks";
import { buildVpc, THREE_ZONES, TWO_ZONES } from "./build";
import { type End, type Packet, PacketFilter, PEERS } from "./packet-filter";

const CIDR = "10.0.0.0/16";
const BY_NAT: ReplicationSource = { cidrBlock: `${PEERS.source}/32`, port: 6432, via: "nat" };
const PEERED: ReplicationSource = { cidrBlock: "172.20.0.0/16", via: "pcx-0123456789abcdef0" };
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const ROUTE = "aws:ec2/route:Route";

const built = (replicationSource?: ReplicationSource, zones: readonly string[] = TWO_ZONES, nat?: "single") =>
    buildVpc({ availabilityZones: zones, ...(nat ? { nat } : {}), replicationSource });
const routes = (made: Recorder) => made.ofType(ROUTE).map(({ name, inputs }) => [name, inputs]);
const rulesOf = (made: Recorder) =>
    made
        .ofType("aws:ec2/networkAcl:NetworkAcl")
        .flatMap(({ name, inputs }) =>
            ["ingress", "egress"].flatMap((direction) =>
                (inputs[direction] as { cidrBlock: string; fromPort: number; toPort: number }[]).map(
                    (rule) => `${name} ${direction} ${rule.cidrBlock} ${rule.fromPort}-${rule.toPort}`,
                ),
            ),
        );
/** Routers on the way say to both that a packet is too large. */
const PATH_MTU = ["network-database egress 0.0.0.0/0 0-0", "network-database ingress 0.0.0.0/0 0-0"];
/** What is registered, apart from the ACLs, whose rules are looked at one by one. */
const names = (made: Recorder) =>
    made.resources.map(({ type, name }) => `${type} ${name}`).filter((name) => !name.includes(":NetworkAcl"));
const more = (made: Recorder, than: Recorder, what: (of: Recorder) => string[]) =>
    what(made).filter((each) => !what(than).includes(each));

describe("the source of a replication", () => {
    const log = pulumi.log as { warn: typeof pulumi.log.warn };
    const { warn } = log;
    let said: string[];
    beforeEach(() => {
        said = [];
        log.warn = (message) => Promise.resolve(void said.push(message));
    });
    afterEach(() => {
        log.warn = warn;
    });

    it("is told in each preview and deployment until it is taken out", async () => {
        await built();
        assert.deepStrictEqual(said, []);
        await built(BY_NAT);
        assert.deepStrictEqual(said, [
            "replicationSource is set: the database subnets have a way to 203.0.113.7/32. Take it out when the database has moved " +
                "(docs/migrate.md).",
        ]);
    });

    it("is exempt from the pack's rule by the entry of docs/migrate.md, until its last day", () => {
        const page = readFileSync(join(__dirname, "../../../docs/migrate.md"), "utf8");
        const [, entry = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
        const exemption = JSON.parse(
            entry.replace("<environment>", "prod").replace(/<(\d{4}-.*?)>/, "$1"),
        ) as Exemption;
        const urn = "urn:pulumi:prod::integers-network::awsx:ec2:Vpc$aws:ec2/subnet:Subnet::network-database-1";
        const on = (today: string) => new ExemptionRegister([exemption], today).use(rule.name, urn);
        assert.strictEqual(on("2027-01-31"), exemption);
        assert.strictEqual(on("2027-02-01"), undefined);
    });

    it("is nothing unless it is configured, and takes nothing away", async () => {
        const [without, by] = [await built(), await built(BY_NAT)];
        assert.deepStrictEqual(routes(without), []);
        assert.deepStrictEqual(more(without, by, names), []);
        assert.deepStrictEqual(more(without, by, rulesOf), []);
    });

    it("adds a route a zone, one rule of the database's group, and the ways of the ACLs (NAT)", async () => {
        const [without, by] = [await built(), await built(BY_NAT)];
        assert.deepStrictEqual(more(by, without, names).sort(), [
            `${ROUTE} network-source-us-east-1a`,
            `${ROUTE} network-source-us-east-1b`,
            `${EGRESS} network-database-source-6432-out`,
        ]);
        const { cidrIpv4, fromPort, toPort } = by.one(EGRESS, "network-database-source-6432-out").inputs;
        assert.deepStrictEqual([cidrIpv4, fromPort, toPort], [BY_NAT.cidrBlock, 6432, 6432]);
        // The public subnets' rules for requests and their replies cover the rest.
        assert.deepStrictEqual(
            more(by, without, rulesOf).sort(),
            [
                ...PATH_MTU,
                "network-database egress 203.0.113.7/32 6432-6432",
                "network-database ingress 203.0.113.7/32 1024-65535",
                "network-public ingress 203.0.113.7/32 1024-65535",
            ].sort(),
        );
    });

    it("needs of the ACLs the database's alone where a peering connection leads there", async () => {
        const [without, by] = [await built(), await built(PEERED)];
        assert.deepStrictEqual(
            more(by, without, rulesOf).sort(),
            [
                ...PATH_MTU,
                "network-database egress 172.20.0.0/16 5432-5432",
                "network-database ingress 172.20.0.0/16 1024-65535",
            ].sort(),
        );
    });

    it("is reached from the database tier on its port alone, and reaches nothing (NAT)", async () => {
        const filter = new PacketFilter(await built(BY_NAT, THREE_ZONES), planSubnets(CIDR, THREE_ZONES));
        const passes = (from: End["name"], to: End["name"], port: number, zone: number) =>
            filter.passes({ ...ends(from, to, zone), protocol: "tcp", port, clientPort: 32_768 });
        const ends = (from: End["name"], to: End["name"], zone: number): Pick<Packet, "from" | "to"> => ({
            from: { name: from, zone },
            to: { name: to, zone },
        });
        for (const zone of THREE_ZONES.keys()) {
            assert.ok(passes("database", "source", 6432, zone), `zone ${zone}`);
            for (const port of [443, 5432, 6431, 6433]) {
                assert.ok(!passes("database", "source", port, zone), `${port}`);
            }
            for (const tier of tierNames) {
                assert.ok(!passes("source", tier, 6432, zone) && !passes("source", tier, 5432, zone), tier);
                assert.equal(passes(tier, "source", 6432, zone), tier === "database", tier);
            }
            assert.ok(!passes("database", "internet", 6432, zone));
        }
    });

    it("is routed from the database subnets alone, by each zone's NAT gateway or the only one", async () => {
        const to = (tableZone: string, natZone: string) => ({
            routeTableId: `rtb-database-${tableZone}`,
            destinationCidrBlock: BY_NAT.cidrBlock,
            natGatewayId: `nat-${natZone}`,
        });
        assert.deepStrictEqual(routes(await built(BY_NAT)), [
            ["network-source-us-east-1a", to("us-east-1a", "us-east-1a")],
            ["network-source-us-east-1b", to("us-east-1b", "us-east-1b")],
        ]);
        assert.deepStrictEqual(routes(await built(BY_NAT, TWO_ZONES, "single")), [
            ["network-source-us-east-1a", to("us-east-1a", "us-east-1a")],
            ["network-source-us-east-1b", to("us-east-1b", "us-east-1a")],
        ]);
    });

    for (const [via, property] of [
        ["pcx-0123456789abcdef0", "vpcPeeringConnectionId"],
        ["tgw-0123456789abcdef0", "transitGatewayId"],
        ["vgw-0123456789abcdef0", "gatewayId"],
    ] as const) {
        it(`is routed by what its id says: ${via}`, async () => {
            const [[, route] = []] = routes(await built({ ...PEERED, via }));
            assert.deepStrictEqual(route, {
                routeTableId: "rtb-database-us-east-1a",
                destinationCidrBlock: PEERED.cidrBlock,
                [property]: via,
            });
        });
    }

    it("may have public addresses behind a private way, as a network with addresses of its own has", async () => {
        const [[, route] = []] = routes(await built({ cidrBlock: "203.0.113.0/24", via: "vgw-0123456789abcdef0" }));
        assert.deepStrictEqual(route, {
            routeTableId: "rtb-database-us-east-1a",
            destinationCidrBlock: "203.0.113.0/24",
            gatewayId: "vgw-0123456789abcdef0",
        });
    });

    it("is refused where it holds the whole of a smaller VPC", () =>
        assert.rejects(
            buildVpc({ cidrBlock: "172.20.16.0/20", replicationSource: PEERED }),
            /the VPC's own 172\.20\.16\.0\/20/,
        ));

    for (const [wrong, message] of [
        [
            { cidrBlock: "172.16.0.0/15" },
            /^replicationSource\.cidrBlock is 172\.16\.0\.0\/15; allowed are \/16 to \/32/,
        ],
        [{ cidrBlock: "172.20.0.1/16" }, /^replicationSource\.cidrBlock: .* bits set beyond its prefix/],
        [{ cidrBlock: "127.0.0.1/32" }, /^replicationSource\.cidrBlock: .* addresses that no network may have/],
        [
            { cidrBlock: "10.0.20.5/32" },
            /^replicationSource\.cidrBlock is .* shares addresses with the VPC's own 10\.0\.0\.0\/16/,
        ],
        [{ via: "igw-0123456789abcdef0" }, /^replicationSource\.via is "igw-.*"; allowed are nat and ids/],
        [{ via: "nat" }, /^replicationSource\.via is nat, and 172\.20\.0\.0\/16 is a private block/],
        [{ port: 65_536 }, /^replicationSource\.port is 65536/],
    ] as const) {
        it(`is refused: ${JSON.stringify(wrong)}`, () => assert.rejects(built({ ...PEERED, ...wrong }), { message }));
    }
});
