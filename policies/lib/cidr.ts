/** Blocks of addresses, as far as rules need them. */

/** First address and size in bits; undefined for what is no IPv4 block. */
function parse(block: string): { readonly address: number; readonly bits: number } | undefined {
    const [, a, b, c, d, bits] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(block.trim()) ?? [];
    return bits === undefined
        ? undefined
        : { address: ((Number(a) * 256 + Number(b)) * 256 + Number(c)) * 256 + Number(d), bits: Number(bits) };
}

/** Whether two blocks share an address. */
export function overlap(one: string, other: string): boolean {
    const [x, y] = [parse(one), parse(other)];
    if (x === undefined || y === undefined) {
        return false;
    }
    const size = 2 ** (32 - Math.min(x.bits, y.bits));
    return Math.floor(x.address / size) === Math.floor(y.address / size);
}

/** What nobody reaches from the internet: RFC 1918, RFC 6598, link-local and loopback addresses. */
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8"];
/** The same of IPv6: unique local and link-local addresses. */
export const PRIVATE_IPV6 = /^(f[cd]|fe[89ab])/i;
/** Wider is no network that one organisation has, a CDN's largest (/13, a /29 over IPv6) and legacy /12s apart. */
const WIDEST = 12;
const WIDEST_IPV6 = 16;

/**
 * Whether a block holds a share of the internet that nobody means by a source: public addresses by millions, or beside
 * private ones, as a private range has that was written too wide (`10.0.0.0/7`). Everywhere (`/0`) is not of these.
 */
export function isVast(block: string): boolean {
    const ipv6 = /^([0-9a-f:.]*:[0-9a-f:.]*)\/(\d+)$/i.exec(block.trim());
    if (ipv6 !== null) {
        return Number(ipv6[2]) > 0 && Number(ipv6[2]) < WIDEST_IPV6 && !PRIVATE_IPV6.test(ipv6[1]!);
    }
    const bits = parse(block)?.bits ?? 0;
    const shared = PRIVATE.filter((range) => overlap(range, block));
    const within = shared.some((range) => parse(range)!.bits <= bits);
    return bits > 0 && !within && (bits < WIDEST || shared.length > 0);
}

/** Whether a block has addresses on the internet: it is no private range, nor a part of one. */
export function isPublic(block: string): boolean {
    const [, ipv6] = /^([0-9a-f:.]*:[0-9a-f:.]*)\/\d+$/i.exec(block.trim()) ?? [];
    if (ipv6 !== undefined) {
        return !PRIVATE_IPV6.test(ipv6);
    }
    const bits = parse(block)?.bits;
    return bits !== undefined && !PRIVATE.some((range) => overlap(range, block) && parse(range)!.bits <= bits);
}
