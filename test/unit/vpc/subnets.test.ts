import * as assert from "node:assert";
import * as fc from "fast-check";
import { addresses, aggregate, contains, formatCidr, parseCidr } from "../../../components/vpc/cidr";
import { hostBlock, planSubnets, subnetTiers } from "../../../components/vpc/subnets";
import { checkZoneOrder } from "../../../components/vpc/zones";
import { THREE_ZONES, TWO_ZONES } from "./build";

const FOUR_ZONES = [...THREE_ZONES, "us-east-1d"];
const blocks = (cidr: string, zones: readonly string[]) => {
    const plan = planSubnets(cidr, zones);
    return Object.fromEntries(subnetTiers.map((tier) => [tier, plan[tier].map((s) => s.cidrBlock)]));
};

const TAKEN = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"].map(parseCidr);

/** Any VPC block that the plan accepts. */
const vpcBlock = fc
    .record({ base: fc.nat(2 ** 32 - 1), prefix: fc.integer({ min: 16, max: 22 }) })
    .map(({ base, prefix }) => ({ base: base - (base % addresses(prefix)), prefix }))
    .filter((block) => !TAKEN.some((taken) => contains(taken, block)))
    .map(formatCidr);

describe("the subnet plan", () => {
    it("of 10.0.0.0/16 in two zones is that of R-NET-1", () => {
        assert.deepStrictEqual(blocks("10.0.0.0/16", TWO_ZONES), {
            public: ["10.0.1.0/24", "10.0.2.0/24"],
            private: ["10.0.10.0/24", "10.0.11.0/24"],
            database: ["10.0.20.0/24", "10.0.21.0/24"],
        });
    });

    it("of 10.0.0.0/16 in three zones is that of R-NET-1", () => {
        assert.deepStrictEqual(blocks("10.0.0.0/16", THREE_ZONES), {
            public: ["10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24"],
            private: ["10.0.10.0/24", "10.0.11.0/24", "10.0.12.0/24"],
            database: ["10.0.20.0/24", "10.0.21.0/24", "10.0.22.0/24"],
        });
    });

    it("keeps the scheme in smaller blocks, down to subnets of /27", () => {
        assert.deepStrictEqual(blocks("172.20.64.0/20", TWO_ZONES), {
            public: ["172.20.64.32/27", "172.20.64.64/27"],
            private: ["172.20.65.64/27", "172.20.65.96/27"],
            database: ["172.20.66.128/27", "172.20.66.160/27"],
        });
        assert.strictEqual(blocks("10.9.0.0/18", TWO_ZONES)["public"]?.[0], "10.9.0.64/26");
    });

    it("lies inside the VPC, overlaps nowhere, and has one subnet per tier and zone (any block, 2 to 4 zones)", () => {
        fc.assert(
            fc.property(vpcBlock, fc.integer({ min: 2, max: 4 }), (cidr, count) => {
                const zones = FOUR_ZONES.slice(0, count);
                const plan = planSubnets(cidr, zones);
                for (const tier of subnetTiers) {
                    assert.deepStrictEqual(
                        plan[tier].map((s) => s.zone),
                        zones,
                    );
                }
                const all = subnetTiers.flatMap((tier) => plan[tier].map((s) => parseCidr(s.cidrBlock)));
                assert.strictEqual(all.length, 3 * count);
                for (const [i, block] of all.entries()) {
                    assert.ok(contains(parseCidr(cidr), block) && block.prefix <= 27);
                    for (const other of all.slice(i + 1)) {
                        assert.ok(!contains(block, other) && !contains(other, block));
                    }
                }
            }),
        );
    });

    it("changes no other subnet when a zone is added or removed at the end (any block)", () => {
        fc.assert(
            fc.property(vpcBlock, fc.integer({ min: 2, max: 3 }), (cidr, count) => {
                const [less, more] = [planSubnets(cidr, FOUR_ZONES.slice(0, count)), planSubnets(cidr, FOUR_ZONES)];
                for (const tier of subnetTiers) {
                    assert.deepStrictEqual(more[tier].slice(0, count), less[tier]);
                }
            }),
        );
    });

    it("refuses a block that is too large or too small, with what is allowed and the command", () => {
        for (const prefix of [15, 23, 24, 28]) {
            assert.throws(
                () => planSubnets(`10.0.0.0/${prefix}`, TWO_ZONES),
                /allowed are \/16 .* to \/22 .*pulumi config set network:cidrBlock/s,
            );
        }
    });

    it("refuses an address inside a block and names the block", () => {
        assert.throws(
            () => planSubnets("10.0.3.7/16", TWO_ZONES),
            /"10.0.3.7\/16" has bits set .* is 10.0.0.0\/16.*config set network:cidrBlock/,
        );
    });

    it("refuses what is no block", () => {
        for (const text of ["10.0.0.0", "10.0.0.256/16", "10.0.0.0/33", "fd00::/16", ""]) {
            assert.throws(() => planSubnets(text, TWO_ZONES), /is not an IPv4 block/, text);
        }
    });

    it("refuses addresses that no network may have, and takes their neighbours", () => {
        for (const taken of [
            "0.0.0.0/16",
            "127.0.0.0/16",
            "127.255.0.0/16",
            "169.254.0.0/16",
            "224.0.0.0/16",
            "255.255.0.0/16",
        ]) {
            assert.throws(
                () => planSubnets(taken, TWO_ZONES),
                /addresses that no network may have.*config set network/,
                taken,
            );
        }
        for (const free of [
            "1.0.0.0/16",
            "126.255.0.0/16",
            "128.0.0.0/16",
            "169.253.0.0/16",
            "169.255.0.0/16",
            "223.255.0.0/16",
        ]) {
            assert.strictEqual(formatCidr(hostBlock(free)), free);
        }
    });

    it("refuses fewer than two zones, more than four, one twice, and zones of two regions", () => {
        for (const zones of [
            [],
            ["us-east-1a"],
            [...FOUR_ZONES, "us-east-1e"],
            ["us-east-1a", "us-east-1a"],
            ["us-east-1a", "us-west-2b"],
        ]) {
            assert.throws(
                () => planSubnets("10.0.0.0/16", zones),
                /allowed are 2 to 4 different zones of one region/,
                zones.join(),
            );
        }
    });
});

describe("a block of addresses", () => {
    it("is written in full, and in no other way", () => {
        for (const text of [
            "10.0.0.0",
            "10.0.0/16",
            "256.0.0.0/16",
            "10.0.0.0/33",
            "x10.0.0.0/16",
            "10.0.0.0/16 ",
            "",
        ]) {
            assert.throws(() => parseCidr(text), /is not an IPv4 block; it must have the form/, text);
        }
        assert.strictEqual(formatCidr(parseCidr("255.255.255.255/32")), "255.255.255.255/32");
        assert.deepStrictEqual(parseCidr("0.0.0.0/0"), { base: 0, prefix: 0 });
    });

    it("holds itself and its parts, neither its neighbours nor what is larger", () => {
        const holds = (outer: string, inner: string) => contains(parseCidr(outer), parseCidr(inner));
        assert.ok(holds("10.0.1.0/24", "10.0.1.0/24") && holds("10.0.1.0/24", "10.0.1.252/30"));
        for (const other of ["10.0.0.0/24", "10.0.2.0/24", "10.0.0.0/16", "10.0.0.252/30", "10.0.2.0/30"]) {
            assert.ok(!holds("10.0.1.0/24", other), other);
        }
        assert.ok(!holds("10.0.0.0/24", "10.0.0.0/16"), "the same first address");
    });
});

describe("aggregation of blocks", () => {
    it("holds exactly the same addresses in the fewest blocks", () => {
        fc.assert(
            fc.property(fc.uniqueArray(fc.nat(63), { minLength: 1 }), (places) => {
                const merged = aggregate(places.map((p) => parseCidr(`10.0.0.${p * 4}/30`)));
                const held = Array.from({ length: 64 }, (_, p) => p).filter((p) =>
                    merged.some((block) => contains(block, parseCidr(`10.0.0.${p * 4}/30`))),
                );
                assert.deepStrictEqual(
                    held,
                    [...places].sort((a, b) => a - b),
                );
                const size = merged.reduce((sum, { prefix }) => sum + addresses(prefix), 0);
                assert.strictEqual(size, places.length * 4, "no block lies in another");
                const halves = merged.filter((a) =>
                    merged.some(
                        (b) =>
                            a.prefix === b.prefix &&
                            a.base + addresses(a.prefix) === b.base &&
                            a.base % (2 * addresses(a.prefix)) === 0,
                    ),
                );
                assert.deepStrictEqual(halves, []);
            }),
        );
    });
});

describe("the order of zones", () => {
    it("may grow and shrink at its end, and anything is allowed before the first deployment", () => {
        checkZoneOrder(undefined, TWO_ZONES);
        checkZoneOrder(TWO_ZONES, TWO_ZONES);
        checkZoneOrder(TWO_ZONES, THREE_ZONES);
        checkZoneOrder(THREE_ZONES, TWO_ZONES);
    });

    it("refuses a zone that would move, with the position, the reason and the command that restores it", () => {
        assert.throws(
            () => checkZoneOrder(THREE_ZONES, ["us-east-1a", "us-east-1c"]),
            (error: Error) => {
                assert.match(
                    error.message,
                    /deployed are \[us-east-1a, us-east-1b, us-east-1c\], found \[us-east-1a, us-east-1c\]/,
                );
                assert.match(error.message, /Position 2 would change from us-east-1b to us-east-1c, which replaces/);
                assert.match(error.message, /pulumi config set --path 'network:availabilityZones\[1\]' us-east-1b$/);
                return true;
            },
        );
        assert.throws(() => checkZoneOrder(TWO_ZONES, [...TWO_ZONES].reverse()), /Position 1/);
        assert.throws(() => checkZoneOrder(TWO_ZONES, ["us-east-1c", ...TWO_ZONES]), /Position 1/);
    });
});
