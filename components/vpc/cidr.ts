/** IPv4 blocks as plain numbers: parsing, splitting, exact aggregation. */

export interface CidrBlock {
    /** First address as an unsigned 32-bit number. */
    readonly base: number;
    /** Prefix length, 0 to 32. */
    readonly prefix: number;
}

const FORM = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Number of addresses in a block of that prefix length. */
export function addresses(prefix: number): number {
    return 2 ** (32 - prefix);
}

/** @throws Error when the text is no IPv4 block, or an address inside a block instead of the block itself. */
export function parseCidr(text: string): CidrBlock {
    const parts = FORM.exec(text)?.slice(1).map(Number);
    if (parts === undefined || parts.slice(0, 4).some((octet) => octet > 255) || parts[4]! > 32) {
        throw new Error(`"${text}" is not an IPv4 block; it must have the form 10.0.0.0/16.`);
    }
    const prefix = parts[4]!;
    const address = parts.slice(0, 4).reduce((sum, octet) => sum * 256 + octet, 0);
    const base = address - (address % addresses(prefix));
    if (base !== address) {
        const meant = formatCidr({ base, prefix });
        throw new Error(`"${text}" has bits set beyond its prefix; the block that holds it is ${meant}.`);
    }
    return { base, prefix };
}

export function formatCidr({ base, prefix }: CidrBlock): string {
    const octets = [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(base / unit) % 256);
    return `${octets.join(".")}/${prefix}`;
}

/** The `index`-th block of `prefix` length inside `block`. */
export function subBlock(block: CidrBlock, prefix: number, index: number): CidrBlock {
    return { base: block.base + index * addresses(prefix), prefix };
}

export function contains(outer: CidrBlock, inner: CidrBlock): boolean {
    return (
        inner.prefix >= outer.prefix && inner.base >= outer.base && inner.base < outer.base + addresses(outer.prefix)
    );
}

/** The fewest blocks that hold exactly the addresses of `blocks`, which must be disjoint. */
export function aggregate(blocks: readonly CidrBlock[]): CidrBlock[] {
    const merged: CidrBlock[] = [];
    for (const block of [...blocks].sort((a, b) => a.base - b.base)) {
        let current = block;
        for (let last = merged.at(-1); last !== undefined && siblings(last, current); last = merged.at(-1)) {
            merged.pop();
            current = { base: last.base, prefix: last.prefix - 1 };
        }
        merged.push(current);
    }
    return merged;
}

/** Whether the two are the lower and the upper half of one block. */
function siblings(lower: CidrBlock, upper: CidrBlock): boolean {
    const size = addresses(lower.prefix);
    return lower.prefix === upper.prefix && lower.base + size === upper.base && lower.base % (2 * size) === 0;
}
