/** Availability zones are pinned by name, in an ordered list that only grows or shrinks at its end (R-NET-1). */

/** Three tiers in up to four zones fit the address plan (subnets.ts); Multi-AZ needs two. */
export const ZONES = { least: 2, most: 4 } as const;

const KEY = "network:availabilityZones";

/** The region of a zone by its name: us-east-1a is of us-east-1. */
export const regionOfZone = (zone: string): string => zone.replace(/[a-z]$/, "");

/**
 * @param key where the zones stand in the configuration
 * @throws Error unless there are two to four different zones of one region.
 */
export function checkZones(zones: readonly string[], key = KEY): void {
    const different = new Set(zones).size === zones.length;
    const regions = new Set(zones.map(regionOfZone));
    if (zones.length < ZONES.least || zones.length > ZONES.most || !different || regions.size !== 1) {
        throw new Error(
            `Availability zones: found [${zones.join(", ")}]; allowed are ${ZONES.least} to ${ZONES.most} different zones of ` +
                `one region. Correct ${key} in Pulumi.<environment>.yaml.`,
        );
    }
}

/**
 * Refuses a list in which a zone that is deployed would change its position: awsx numbers subnets, route tables and
 * NAT gateways by position, so AWS would have to replace them with everything that runs in them.
 *
 * @param deployed the zones of the last deployment; undefined before the first
 * @throws Error that names the first zone that would move, and the lists that are allowed
 */
export function checkZoneOrder(deployed: readonly string[] | undefined, wanted: readonly string[]): void {
    const kept = Math.min(deployed?.length ?? 0, wanted.length);
    const moved = deployed?.slice(0, kept).findIndex((zone, i) => zone !== wanted[i]) ?? -1;
    if (deployed === undefined || moved < 0) {
        return;
    }
    throw new Error(
        `Availability zones: deployed are [${deployed.join(", ")}], found [${wanted.join(", ")}]. Position ${moved + 1} would change ` +
            `from ${deployed[moved]} to ${wanted[moved]}, which replaces the subnets of that position and all that runs in them. ` +
            `Allowed: zones added or removed at the end of the deployed list. Restore it with: ` +
            `pulumi config set --path '${KEY}[${moved}]' ${deployed[moved]}`,
    );
}
