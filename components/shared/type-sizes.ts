/**
 * Sizes of instance and node types, refused before AWS is asked. A family without a row may have any size that AWS has
 * a name for: new families come every year. Pure.
 */

/** Families, and the sizes that they come in. */
type Sizes = readonly (readonly [families: RegExp, sizes: readonly string[]])[];

const TO_16 = ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];

/** Amazon EC2 Instance Types, "Specifications" of general purpose, compute and memory optimized instances: Graviton's. */
export const EC2_SIZES: Sizes = [
    [/^t4g$/, ["nano", "micro", "small", "medium", "large", "xlarge", "2xlarge"]],
    [/^([cmr][67]gd?|c7gn)$/, ["medium", ...TO_16, "metal"]],
    [/^c6gn$/, ["medium", ...TO_16]],
    [/^([cmr]8gd?|c8gn)$/, ["medium", ...TO_16, "24xlarge", "48xlarge", "metal-24xl", "metal-48xl"]],
];

/** ElastiCache API Reference, CacheNode, "Current generation". */
export const CACHE_SIZES: Sizes = [
    [/^t(3|4g)$/, ["micro", "small", "medium"]],
    [/^([mr][67]g|c7gn)$/, TO_16],
    [/^[mr]5$/, ["large", "xlarge", "2xlarge", "4xlarge", "12xlarge", "24xlarge"]],
    [/^m4$/, ["large", "xlarge", "2xlarge", "4xlarge", "10xlarge"]],
    [/^r4$/, ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "16xlarge"]],
];

/** Amazon EC2 Instance Types, "Naming conventions". */
const ANY_SIZE = /^(nano|micro|small|medium|large|([2-9]|[1-9]\d+)?xlarge|metal(-\d+xl)?)$/;

/**
 * @param type what ends in `<family>.<size>`, e.g. `m7g.large`, `cache.t4g.small`
 * @throws Error where its family has no such size, with those that it has
 */
export function checkTypeSize(name: string, type: string, sizes: Sizes): void {
    const [family, size] = type.split(".").slice(-2) as [string, string];
    const known = sizes.find(([families]) => families.test(family))?.[1];
    if (known === undefined ? !ANY_SIZE.test(size) : !known.includes(size)) {
        const those = known === undefined ? "such as large or 2xlarge" : `of ${family}: ${known.join(", ")}`;
        throw new Error(`${name} has ${type}, and AWS has no such size; allowed are sizes ${those}.`);
    }
}
