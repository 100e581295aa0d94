/** Addresses of the NAT gateways; awsx makes the gateways themselves. */
import * as aws from "@pulumi/aws";
import type { ChildOptions } from "../shared/child-options";

/** "single": one gateway, cheaper, and its zone's loss cuts every zone off. "per-zone": one a zone. */
export type NatPlacement = "per-zone" | "single";

/** What awsx calls it. */
export const NAT_STRATEGY = { "per-zone": "OnePerAz", single: "Single" } as const satisfies Record<
    NatPlacement,
    string
>;

/** Zones that hold a NAT gateway. */
export function natZones(placement: NatPlacement, zones: readonly string[]): readonly string[] {
    return placement === "single" ? zones.slice(0, 1) : zones;
}

/**
 * One Elastic IP a gateway. They are ours and not awsx's so that their names carry the zone, and so that the
 * environment keeps the addresses that others have on their allow-lists when a gateway is replaced.
 */
export function createNatAddresses(name: string, zones: readonly string[], opts: ChildOptions): aws.ec2.Eip[] {
    return zones.map(
        (zone) =>
            new aws.ec2.Eip(`${name}-nat-${zone}`, { domain: "vpc", tags: { Name: `${name}-nat-${zone}` } }, opts),
    );
}
