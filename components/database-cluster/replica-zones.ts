/** Placement of read replicas. Pure. */

/**
 * The zones of `count` replicas: the first of the ordered list, so that a zone taken off its end (R-NET-1) moves no
 * replica of the others. The zones of a Multi-AZ primary and of its standby cannot be chosen.
 *
 * @throws Error when there are more replicas than zones: two in one zone would fail together (R-DB-2)
 */
export function replicaZones(zones: readonly string[], count: number): readonly string[] {
    if (!Number.isInteger(count) || count < 0) {
        throw new Error(`replicaCount is ${count}; allowed are whole numbers from 0 to the number of zones.`);
    }
    if (count > zones.length) {
        throw new Error(
            `replicaCount is ${count}, but there are ${zones.length} zones (${zones.join(", ")}): each replica needs a ` +
                `zone of its own (R-DB-2). Lower data:replicaCount or add a zone to network:availabilityZones.`,
        );
    }
    if (new Set(zones).size !== zones.length) {
        throw new Error(`The zones ${zones.join(", ")} contain a duplicate; each replica needs a zone of its own.`);
    }
    return zones.slice(0, count);
}
