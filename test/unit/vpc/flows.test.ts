import * as assert from "node:assert";
import * as fc from "fast-check";
import { crossings, planAcls } from "../../../components/vpc/acl-rules";
import {
    type Entry,
    type Flow,
    flowId,
    flowsFor,
    isTier,
    kebab,
    tierNames,
    tiers,
} from "../../../components/vpc/flows";
import { planSubnets, subnetTiers, tierBlocks } from "../../../components/vpc/subnets";
import { runLayer } from "../layers";
import type { Recorder } from "../mocks";
import { buildVpc, THREE_ZONES, TWO_ZONES } from "./build";
import { type End, type Packet, PacketFilter, PEERS } from "./packet-filter";

const CIDR = "10.0.0.0/16";
const ENTRIES = ["cdn", "internet"] as const satisfies readonly Entry[];
const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

const builds = new Map<string, Promise<Recorder>>();
function built(entry: Entry, zones: readonly string[]): Promise<Recorder> {
    const key = `${entry} ${zones.length}`;
    const build = builds.get(key) ?? buildVpc({ entry, availabilityZones: zones });
    builds.set(key, build);
    return build;
}

/**
 * What the table says: the sender may send there, and the receiver may be reached from there. "internet" is any
 * address, so a row that names it covers the other peers and the tiers too.
 */
function listed(flows: readonly Flow[], { from, to, protocol, port }: Packet): boolean {
    const rows = flows.filter((f) => f.protocol === protocol && f.ports[0] <= port && port <= f.ports[1]);
    const fits = (row: string, end: End) => row === end.name || row === "internet";
    return (
        (from.name in PEERS || rows.some((f) => f.from === from.name && fits(f.to, to))) &&
        (to.name in PEERS || rows.some((f) => f.to === to.name && fits(f.from, from)))
    );
}

const ENDS = [...tierNames, ...(Object.keys(PEERS) as (keyof typeof PEERS)[])];
/** Both sides of every border in the table, and what attackers try first. */
const PORTS = [
    ...new Set(
        [...ENTRIES.flatMap((e) => flowsFor(e)).flatMap((f) => f.ports), 20, 21, 22, 25, 3306, 3389, 8080, 65535]
            .flatMap((p) => [p - 1, p, p + 1])
            .filter((p) => p > 0 && p < 65536),
    ),
];
const CLIENT_PORTS = [1024, 32768, 65535];

/** Every path there is, in the requirement's words first: what is not here is not allowed (R-NET-3). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    "load balancer to application": ["load-balancer-app-3000"],
    "application to data and monitoring": [
        ...["app-pooler-5432", "app-database-5432", "app-cache-6379"],
        ...["app-monitoring-9090", "app-monitoring-4317"],
    ],
    "every service to CloudWatch Logs and the others in use": ["app", "pooler", "monitoring", "bastion"].flatMap(
        (tier) => [`${tier}-endpoints-443`, `${tier}-s3-443`],
    ),
    "the pooler to its tasks and the database": ["pooler-pooler-5432", "pooler-database-5432"],
    "people, through a session of the bastion": [443, 3000, 5601].map((port) => `bastion-monitoring-${port}`),
    "monitoring within itself": ["443", "53", "53-udp", "1024-65535", "9094-udp"].map(
        (ports) => `monitoring-monitoring-${ports}`,
    ),
    "out to the internet": ["load-balancer-internet-443", "monitoring-internet-443"],
};

describe("the flows table", () => {
    for (const [entry, first] of [
        ["cdn", ["cdn-load-balancer-443"]],
        ["internet", ["internet-load-balancer-443", "internet-load-balancer-80"]],
    ] as const) {
        it(`has the paths of the requirement and no others (${entry})`, () => {
            const expected = [...first, ...Object.values(ALLOWED).flat()];
            assert.deepStrictEqual(flowsFor(entry).map(flowId).sort(), expected.sort());
            // What goes to the internet from a private subnet goes by NAT.
            const byNat = flowsFor(entry).filter(({ via }) => via === "nat");
            assert.deepStrictEqual(byNat.map(flowId), ["monitoring-internet-443"]);
        });
    }
});

describe("the flows table, as the cloud enforces it", () => {
    for (const entry of ENTRIES) {
        for (const zones of entry === "cdn" ? [TWO_ZONES, THREE_ZONES] : [TWO_ZONES]) {
            it(`passes a packet and its reply exactly where a row allows it (${entry}, ${zones.length} zones)`, async () => {
                const filter = new PacketFilter(await built(entry, zones), planSubnets(CIDR, zones));
                const flows = flowsFor(entry);
                let passed = 0;
                for (const from of ENDS) {
                    for (const to of ENDS.filter((end) => end in PEERS === false || from in PEERS === false)) {
                        for (const zone of zones.keys()) {
                            for (const port of PORTS) {
                                for (const protocol of ["tcp", "udp"]) {
                                    for (const clientPort of CLIENT_PORTS) {
                                        const ends = { from: { name: from, zone: 0 }, to: { name: to, zone } };
                                        const packet = { ...ends, protocol, port, clientPort };
                                        const expected = listed(flows, packet);
                                        if (filter.passes(packet) !== expected) {
                                            assert.fail(`${JSON.stringify(packet)}: expected ${expected}`);
                                        }
                                        passed += expected ? 1 : 0;
                                    }
                                }
                            }
                        }
                    }
                }
                assert.ok(passed > flows.length * zones.length, "the test itself lets packets pass");
            });
        }

        it(`lets requests through to another port of the application, and to no other (${entry})`, async () => {
            for (const applicationPort of [1024, 3390, 8085, 65535]) {
                const made = await buildVpc({ entry, availabilityZones: TWO_ZONES, applicationPort });
                const filter = new PacketFilter(made, planSubnets(CIDR, TWO_ZONES));
                const ends = { from: { name: "loadBalancer", zone: 0 }, to: { name: "app", zone: 1 } } as const;
                for (const port of [3000, 3389, applicationPort - 1, applicationPort]) {
                    const packet = { ...ends, protocol: "tcp", port, clientPort: 32768 };
                    assert.equal(filter.passes(packet), port === applicationPort, `${port} of ${applicationPort}`);
                }
            }
        });

        it(`passes nothing else for any ports (${entry})`, async () => {
            const filter = new PacketFilter(await built(entry, THREE_ZONES), planSubnets(CIDR, THREE_ZONES));
            const end = fc.record({ name: fc.constantFrom(...ENDS), zone: fc.nat(2) });
            fc.assert(
                fc.property(
                    fc.record({
                        from: end,
                        to: end,
                        protocol: fc.constantFrom("tcp", "udp"),
                        port: fc.integer({ min: 1, max: 65535 }),
                        clientPort: fc.integer({ min: 1024, max: 65535 }).filter((p) => p !== 3389),
                    }),
                    (packet) => {
                        fc.pre(!(packet.from.name in PEERS && packet.to.name in PEERS));
                        return filter.passes(packet) === listed(flowsFor(entry), packet);
                    },
                ),
                { numRuns: 3000 },
            );
        });

        it(`has a security group a tier, that can be deleted although groups name each other (${entry})`, async () => {
            const groups = (await built(entry, TWO_ZONES)).ofType("aws:ec2/securityGroup:SecurityGroup");
            assert.deepStrictEqual(
                groups.map(({ name }) => name).sort(),
                tierNames.map((tier) => `network-${kebab(tier)}`).sort(),
            );
            assert.ok(groups.every(({ inputs }) => inputs["revokeRulesOnDelete"] === true));
        });

        it(`has one rule a side of each row in the security groups, and no other (${entry})`, async () => {
            const recorded = await built(entry, TWO_ZONES);
            const flows = flowsFor(entry);
            const expected = (side: "from" | "to", suffix: string) =>
                flows.filter((f) => isTier(f[side])).map((f) => `network-${flowId(f)}-${suffix}`);
            const names = (type: string) => recorded.ofType(type).map((r) => r.name);
            assert.deepStrictEqual(names(EGRESS).sort(), expected("from", "out").sort());
            assert.deepStrictEqual(names(INGRESS).sort(), expected("to", "in").sort());
        });
    }

    it("lets nobody from outside send to SSH or to RDP, replies included (CIS 6.2, EC2.21)", async () => {
        const recorded = await built("internet", THREE_ZONES);
        const open = recorded
            .ofType("aws:ec2/networkAcl:NetworkAcl")
            .flatMap((acl) => acl.inputs["ingress"] as { cidrBlock: string; fromPort: number; toPort: number }[])
            .filter((e) => e.cidrBlock === "0.0.0.0/0")
            .filter((e) => [20, 21, 22, 3389].some((port) => e.fromPort <= port && port <= e.toPort));
        assert.deepStrictEqual(open, []);
    });

    it("opens the load balancer to the CDN alone, unless the entry is the internet (R-EDGE-6)", () => {
        const into = (entry: Entry) =>
            flowsFor(entry)
                .filter((f) => f.to === "loadBalancer")
                .map((f) => `${f.from} ${f.ports[0]}`);
        assert.deepStrictEqual(into("cdn"), ["cdn 443"]);
        assert.deepStrictEqual(into("internet"), ["internet 443", "internet 80"]);
    });

    it("reaches PostgreSQL and Redis from the application tier alone (R-DB-4, R-CACHE-1)", () => {
        const into = (to: string) =>
            flowsFor("cdn")
                .filter((f) => f.to === to)
                .map((f) => `${f.from} ${f.ports.join("-")}`);
        assert.deepStrictEqual(into("database"), ["app 5432-5432", "pooler 5432-5432"]);
        assert.deepStrictEqual(into("cache"), ["app 6379-6379"]);
    });

    it("puts each tier where the requirement says (R-NET-2)", () => {
        const inTier = (wanted: string) => tierNames.filter((name) => tiers[name] === wanted);
        assert.deepStrictEqual(inTier("public"), ["loadBalancer", "bastion"]);
        assert.deepStrictEqual(inTier("private"), ["app", "pooler", "cache", "monitoring", "endpoints"]);
        assert.deepStrictEqual(inTier("database"), ["database"]);
    });

    it("hands metrics to Prometheus and traces to Jaeger from the application alone (R-NET-3, R-OBS-1, R-OBS-4)", () => {
        const into = flowsFor("cdn")
            .filter((f) => f.to === "monitoring" && f.from !== "monitoring" && f.from !== "bastion")
            .map((f) => `${f.from} ${f.protocol} ${f.ports.join("-")}`);
        assert.deepStrictEqual(into, ["app tcp 9090-9090", "app tcp 4317-4317"]);
    });

    it("lets every tier that runs software reach CloudWatch Logs, and nobody reach the bastion (R-NET-3, R-NET-5)", () => {
        const logs = flowsFor("cdn")
            .filter((f) => f.to === "endpoints")
            .map((f) => f.from);
        assert.deepStrictEqual(logs, ["app", "pooler", "monitoring", "bastion"]);
        assert.deepStrictEqual(
            flowsFor("internet").filter((f) => f.to === "bastion"),
            [],
        );
    });

    it("has rows that differ, each with a reason and a requirement", () => {
        const flows = ENTRIES.flatMap((e) => flowsFor(e));
        for (const entry of ENTRIES) {
            const ids = flowsFor(entry).map(flowId);
            assert.strictEqual(new Set(ids).size, ids.length);
        }
        for (const flow of flows) {
            assert.ok(flow.why.length > 5, flowId(flow));
            assert.match(flow.requirement, /^R-(NET|EDGE|APP|DB|CACHE|OBS)-\d$/);
        }
    });

    it("describes its rules in the characters that EC2 takes (EC2 API, UserIdGroupPair)", async () => {
        for (const entry of ENTRIES) {
            const r = await built(entry, TWO_ZONES);
            const all = [...r.ofType(INGRESS), ...r.ofType(EGRESS), ...r.ofType("aws:ec2/securityGroup:SecurityGroup")];
            for (const { name, inputs } of all) {
                assert.match(String(inputs["description"]), /^[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/, name);
            }
        }
    });

    it("keeps each security group within AWS's 60 rules a direction, CloudFront's list counting 55", () => {
        for (const entry of ENTRIES) {
            for (const tier of tierNames) {
                for (const [own, other] of [
                    ["to", "from"],
                    ["from", "to"],
                ] as const) {
                    const weight = flowsFor(entry)
                        .filter((f) => f[own] === tier)
                        .reduce((sum, f) => sum + (f[other] === "cdn" ? 55 : 1), 0);
                    assert.ok(weight <= 60, `${tier} ${own} weighs ${weight}`);
                }
            }
        }
    });
});

describe("network ACL entries", () => {
    const cidrs = fc
        .record({ prefix: fc.integer({ min: 16, max: 22 }), block: fc.nat(255) })
        .map(({ prefix, block }) => `10.${block}.0.0/${prefix}`);

    it("serve every border that a flow or its reply crosses, at both ends, and only those (any block)", () => {
        fc.assert(
            fc.property(cidrs, fc.constantFrom(...ENTRIES), (cidr, entry) => {
                const flows = flowsFor(entry);
                const acls = planAcls(flows, tierBlocks(cidr));
                for (const tier of subnetTiers) {
                    for (const direction of ["ingress", "egress"] as const) {
                        const served = new Set(acls[tier][direction].flatMap((rule) => rule.flows));
                        const needed = flows.filter((f) =>
                            crossings(f).some((c) => c.at === tier && c.direction === direction),
                        );
                        assert.deepStrictEqual([...served].sort(), needed.map(flowId).sort(), `${tier} ${direction}`);
                    }
                }
            }),
        );
    });

    it("stay within AWS's 20 a direction, its own denial among them, each with a number of its own (any block)", () => {
        fc.assert(
            fc.property(cidrs, fc.constantFrom(...ENTRIES), (cidr, entry) => {
                const acls = planAcls(flowsFor(entry), tierBlocks(cidr));
                for (const rules of subnetTiers.flatMap((tier) => [acls[tier].ingress, acls[tier].egress])) {
                    assert.ok(rules.length <= 19);
                    const numbers = rules.map((r) => r.ruleNo);
                    assert.strictEqual(new Set(numbers).size, rules.length);
                    // What a person adds by hand comes before them, or after.
                    assert.ok(numbers.every((n) => n >= 1000 && n <= 32_000));
                }
            }),
        );
    });

    it("let path MTU discovery through where somebody speaks with the outside, both ways, and no other ICMP", async () => {
        const recorded = await built("cdn", THREE_ZONES);
        const icmp = recorded.ofType("aws:ec2/networkAcl:NetworkAcl").map(({ inputs }) => {
            const found = ["ingress", "egress"].flatMap((direction) =>
                (inputs[direction] as { protocol: string }[]).filter(({ protocol }) => protocol === "icmp"),
            );
            return [(inputs["tags"] as { Tier: string }).Tier, found.map((entry) => ({ ...entry, ruleNo: 0 }))];
        });
        const entry = {
            ...{ ruleNo: 0, action: "allow", protocol: "icmp", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 },
            ...{ icmpType: 3, icmpCode: 4 },
        };
        assert.deepStrictEqual(Object.fromEntries(icmp), {
            public: [entry, entry],
            private: [entry, entry],
            database: [],
        });
    });

    it("of the database subnets are PostgreSQL from the private subnets and the replies to them", () => {
        const shown = planAcls(flowsFor("cdn"), tierBlocks(CIDR)).database;
        const text = (rules: typeof shown.ingress) =>
            rules.map((r) => `${r.protocol} ${r.ports.join("-")} ${r.cidrBlock}`);
        assert.deepStrictEqual(text(shown.ingress), ["tcp 5432-5432 10.0.10.0/23", "tcp 5432-5432 10.0.12.0/23"]);
        assert.deepStrictEqual(text(shown.egress), ["tcp 1024-65535 10.0.10.0/23", "tcp 1024-65535 10.0.12.0/23"]);
    });

    it("of the public subnets are these", () => {
        const shown = planAcls(flowsFor("cdn"), tierBlocks(CIDR)).public;
        const text = (rules: typeof shown.ingress) =>
            rules.map((r) => `${r.protocol} ${r.ports.join("-")} ${r.cidrBlock}`);
        assert.deepStrictEqual(text(shown.ingress), [
            "icmp 0-0 0.0.0.0/0",
            "tcp 443-443 0.0.0.0/0",
            "tcp 1024-3388 0.0.0.0/0",
            "tcp 1024-65535 10.0.10.0/23",
            "tcp 1024-65535 10.0.12.0/23",
            "tcp 3390-65535 0.0.0.0/0",
        ]);
        assert.deepStrictEqual(text(shown.egress), [
            "icmp 0-0 0.0.0.0/0",
            "tcp 443-443 0.0.0.0/0",
            "tcp 1024-65535 0.0.0.0/0",
        ]);
    });

    it("stay as they are when a zone comes or goes: what changes is removed first, and its packets are dropped until then", async () => {
        const entries = async (zones: readonly string[]) =>
            (await built("cdn", zones))
                .ofType("aws:ec2/networkAcl:NetworkAcl")
                .map(({ name, inputs: { ingress, egress } }) => ({ name, ingress, egress }));
        const [two, three, four] = await Promise.all(
            [TWO_ZONES, THREE_ZONES, [...THREE_ZONES, "us-east-1d"]].map(entries),
        );
        assert.deepStrictEqual([three, four], [two, two]);
    });

    it("keep their numbers when a path comes or goes, for the same reason", () => {
        const entries = (flows: readonly Flow[]) =>
            Object.entries(planAcls(flows, tierBlocks(CIDR))).flatMap(([tier, { ingress, egress }]) =>
                [ingress, egress].flatMap((rules, i) =>
                    rules.map((r) => `${tier} ${i} ${r.protocol} ${r.ports.join("-")} ${r.cidrBlock} ${r.ruleNo}`),
                ),
            );
        const flows = flowsFor("cdn");
        const all = new Set(entries(flows));
        for (const gone of flows) {
            const before = entries(flows.filter((flow) => flow !== gone));
            // A wider rule may serve what had one of its own before; every entry that stays is the same one.
            const key = (entry: string) => entry.replace(/ \d+$/, "");
            const keys = new Map([...all].map((entry) => [key(entry), entry]));
            for (const entry of before) {
                assert.strictEqual(keys.get(key(entry)) ?? entry, entry, flowId(gone));
            }
        }
    });

    it("are refused, with the number and the limit, when a tier needs more than AWS allows", () => {
        const planned = (length: number) =>
            planAcls(
                Array.from({ length }, (_, i): Flow => ({
                    from: "app",
                    to: "internet",
                    protocol: "tcp",
                    ports: [100 + 2 * i, 100 + 2 * i],
                    why: "test",
                    requirement: "R-NET-3",
                })),
                tierBlocks(CIDR),
            );
        assert.strictEqual(planned(18).private.egress.length, 19);
        assert.throws(
            () => planned(19),
            /network ACL of the private subnets needs 20 egress rules; AWS allows 19 a direction beside its own/,
        );
    });
});

describe("the flows table", () => {
    it("has a path to every port on which a tier of another layer listens, from whoever is told to connect to it", async () => {
        const [data, edge, app] = await Promise.all(
            (["data", "edge", "app"] as const).map((layer) => runLayer(layer, "prod")),
        );
        const { poolerPort, databasePort, sessionsPort, cachePort } = data!.outputs as Record<string, number>;
        const web = edge!.ofType("aws:lb/targetGroup:TargetGroup").map(({ inputs }) => inputs["port"] as number);
        const collector = JSON.stringify(app!.ofType("aws:ecs/taskDefinition:TaskDefinition").map((t) => t.inputs));
        const tools = [
            ...new Set([...collector.matchAll(/(?:prometheus|jaeger)\.[\w.-]+:(\d+)/g)].map(([, p]) => Number(p))),
        ];
        assert.deepStrictEqual([web.length, tools.length], [1, 2]);
        const needed = [
            ...web.map((port) => ["loadBalancer", "app", port] as const),
            ["app", "pooler", poolerPort],
            // Network Load Balancer and tasks of PgBouncer are in one group.
            ["pooler", "pooler", poolerPort],
            ["pooler", "database", databasePort],
            // Migrations.
            ["app", "database", databasePort],
            ["app", "cache", sessionsPort],
            ["app", "cache", cachePort],
            ...tools.map((port) => ["app", "monitoring", port] as const),
        ] as const;
        for (const entry of ENTRIES) {
            const open = flowsFor(entry).map(({ from, to, protocol, ports }) =>
                [from, to, protocol, ...ports].join(" "),
            );
            const lacking = needed.filter(([from, to, port]) => !open.includes(`${from} ${to} tcp ${port} ${port}`));
            assert.deepStrictEqual(lacking, []);
        }
    });
});
