/** IPv4 blocks in the sandbox: which texts are one, which lie in which, and VPCs whose block a pool gives. */
import * as assert from "node:assert";
import { cidrsOverlap, contains, parseCidr } from "../../../sandbox/cloud/checks/cidr";
import { testCloud } from "./cloud";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";

describe("an IPv4 block in the sandbox", () => {
    for (const [text, first, last, bits] of [
        ["10.0.0.0/8", 0x0a_00_00_00, 0x0a_ff_ff_ff, 8],
        ["1.2.3.0/24", 0x01_02_03_00, 0x01_02_03_ff, 24],
        ["255.255.255.255/32", 0xff_ff_ff_ff, 0xff_ff_ff_ff, 32],
        ["0.0.0.0/0", 0, 0xff_ff_ff_ff, 0],
    ] as const) {
        it(`has a first and a last address: ${text}`, () =>
            assert.deepStrictEqual(parseCidr(text), { first, last, bits }));
    }

    for (const text of [
        ...["256.0.0.0/8", "10.256.0.0/16", "10.0.256.0/24", "10.0.0.256/32", "10.0.0.0/33", "10.0.0.0"],
        // Bits of the host: the provider takes the network's address alone.
        ...["10.0.0.1/24", "10.0.128.0/16", "2001:db8::/32", "x10.0.0.0/8"],
    ]) {
        it(`is not ${text}`, () => assert.strictEqual(parseCidr(text), undefined));
    }

    for (const [one, other, overlap, within] of [
        ["10.0.0.0/16", "10.0.0.0/24", true, true],
        ["10.0.0.0/16", "10.0.255.0/24", true, true],
        ["10.0.0.0/16", "10.1.0.0/24", false, false],
        ["10.1.0.0/16", "10.0.255.0/24", false, false],
        ["10.0.0.0/24", "10.0.0.0/16", true, false],
        ["10.0.0.0/24", "10.0.0.0/24", true, true],
        ["10.0.0.255/32", "10.0.0.0/24", true, false],
        ["nothing", "10.0.0.0/24", false, false],
        ["10.0.0.0/24", "nothing", false, false],
    ] as const) {
        it(`${one} and ${other}: ${overlap ? "overlap" : "apart"}, ${within ? "within" : "not within"}`, () => {
            assert.deepStrictEqual([cidrsOverlap(one, other), cidrsOverlap(other, one)], [overlap, overlap]);
            assert.strictEqual(contains(one, other), within);
        });
    }
});

describe("a VPC in the sandbox whose block a pool of IPAM gives", () => {
    it("takes subnets whose place in it nobody here knows, of a size that AWS takes, apart from each other", async () => {
        const cloud = testCloud();
        const vpc = await cloud.make(VPC, "vpc", { ipv4IpamPoolId: "ipam-pool-0", ipv4NetmaskLength: 16 });
        const subnet = (cidrBlock: string) =>
            cloud.make(SUBNET, `subnet-${cidrBlock}`, {
                ...{ vpcId: vpc.id, availabilityZone: "us-east-1a" },
                cidrBlock,
            });
        await subnet("10.7.1.0/24");
        await assert.rejects(subnet("10.7.0.0/15"), /InvalidSubnet\.Range.*a block of its pool/);
        await assert.rejects(subnet("10.7.1.128/25"), /InvalidSubnet\.Conflict/);
        // One of IPv6 alone has no such block.
        const six = { vpcId: vpc.id, ipv6CidrBlock: "2001:db8::/64", ipv6Native: true };
        await cloud.make(SUBNET, "six", { ...six, availabilityZone: "us-east-1a" });
    });
});
