/** IPv4 blocks, as far as rules need them. */

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
