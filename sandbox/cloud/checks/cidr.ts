/** IPv4 blocks as ranges of numbers. */

export interface Cidr {
    readonly first: number;
    readonly last: number;
    readonly bits: number;
}

/** Undefined where the text is not an IPv4 block whose host bits are zero. */
export function parseCidr(text: string): Cidr | undefined {
    const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text);
    if (match === null) {
        return undefined;
    }
    const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number];
    if ([a, b, c, d].some((octet) => octet > 255) || bits > 32) {
        return undefined;
    }
    const first = ((a * 256 + b) * 256 + c) * 256 + d;
    const size = 2 ** (32 - bits);
    return first % size === 0 ? { first, last: first + size - 1, bits } : undefined;
}

export function contains(outer: string, inner: string): boolean {
    const o = parseCidr(outer);
    const i = parseCidr(inner);
    return o !== undefined && i !== undefined && o.first <= i.first && i.last <= o.last;
}

export function cidrsOverlap(one: string, other: string): boolean {
    const a = parseCidr(one);
    const b = parseCidr(other);
    return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
}
