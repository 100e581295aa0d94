/** What a gp3 volume of RDS for PostgreSQL gives without a surcharge (RDS User Guide, "gp3 storage"). Pure. */

const SMALL_IOPS = 3000;
const LARGE = { iops: 12_000, storageThroughput: 500 } as const;
const LARGE_FROM_GIB = 400;

/** Operations a second of a volume of this size. */
export function includedIops(allocatedStorageGiB: number): number {
    return allocatedStorageGiB < LARGE_FROM_GIB ? SMALL_IOPS : LARGE.iops;
}

/**
 * The instance's inputs. Those of a large volume are set explicitly, although RDS would do it by itself: with more storage
 * the provider also sends the old 3,000, which RDS refuses (terraform-provider-aws #28382).
 */
export function storagePerformance(allocatedStorageGiB: number): { iops?: number; storageThroughput?: number } {
    return allocatedStorageGiB < LARGE_FROM_GIB ? {} : LARGE;
}
