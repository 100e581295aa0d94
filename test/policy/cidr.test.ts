/** Which blocks share an address, and which hold a share of the internet that nobody means by a source. */
import assert from "node:assert/strict";
import { isPublic, isVast, overlap } from "../../policies/lib/cidr";

const OVERLAPPING: readonly (readonly [string, string])[] = [
    ["10.0.0.0/16", "10.0.255.255/32"],
    ["10.0.0.0/8", "10.255.255.255/32"],
    ["172.16.0.0/12", "172.31.255.0/24"],
    ["10.1.2.3/32", "10.1.2.3/32"],
    [" 10.0.0.0/24 ", "10.0.0.128/25"],
    ["0.0.0.0/0", "255.255.255.255/32"],
];
const APART: readonly (readonly [string, string])[] = [
    ["10.0.0.0/16", "10.1.0.0/32"],
    ["10.0.0.0/8", "11.0.0.0/32"],
    ["172.16.0.0/12", "172.32.0.0/11"],
    ["10.1.2.3/32", "10.1.2.4/32"],
    ["10.1.2.0/24", "10.2.1.0/24"],
    ["1.0.0.0/8", "0.1.0.0/16"],
    ["10.0.0.0/25", "10.0.0.128/25"],
    // No IPv4 block shares an address with anything.
    ["10.0.0.0/8", "fd00::/8"],
    ["fd00::/8", "10.0.0.0/8"],
    ["fd00::/8", "fd00::/8"],
    ["10.0.0.0", "10.0.0.0/8"],
    ["10.0.0.0/8x", "10.0.0.0/8"],
    ["x10.0.0.0/8", "10.0.0.0/8"],
];
const VAST: Readonly<Record<string, boolean>> = {
    "8.0.0.0/11": true,
    "8.0.0.0/12": false,
    "0.0.0.0/0": false,
    // Wider than the private range in it.
    "10.0.0.0/7": true,
    "172.16.0.0/11": true,
    "192.168.0.0/15": true,
    "100.64.0.0/9": true,
    "169.254.0.0/15": true,
    "10.0.0.0/8": false,
    "172.16.0.0/12": false,
    "127.0.0.0/8": false,
    "2600::/15": true,
    "2600::/16": false,
    "2600::/1": true,
    " 2600::/15 ": true,
    "::/0": false,
    "FD00::/8": false,
    "fc00::/7": false,
    "FE80::/10": false,
    // The letters of a private range in another's midst.
    "2600:fc00::/15": true,
};
const PUBLIC: Readonly<Record<string, boolean>> = {
    "203.0.113.7/32": true,
    " 8.0.0.0/8 ": true,
    "0.0.0.0/0": true,
    // Wider than the private range in it.
    "10.0.0.0/7": true,
    "10.0.0.0/8": false,
    "172.31.0.0/16": false,
    "192.168.1.1/32": false,
    "100.64.0.0/10": false,
    "172.32.0.0/16": true,
    "2600::/56": true,
    "64:ff9b::/96": true,
    "fd00::/8": false,
    "10.0.0.0": false,
};

describe("blocks of addresses", () => {
    for (const [[one, other], expected] of [
        ...OVERLAPPING.map((pair) => [pair, true] as const),
        ...APART.map((pair) => [pair, false] as const),
    ]) {
        it(`${one} and ${other} share ${expected ? "addresses" : "none"}`, () => {
            assert.equal(overlap(one, other), expected);
            assert.equal(overlap(other, one), expected);
        });
    }
    for (const [block, expected] of Object.entries(VAST)) {
        it(`${block.trim()} is ${expected ? "" : "not "}vast`, () => assert.equal(isVast(block), expected));
    }
    for (const [block, expected] of Object.entries(PUBLIC)) {
        it(`${block} ${expected ? "has" : "has no"} addresses on the internet`, () =>
            assert.equal(isPublic(block), expected));
    }
});
