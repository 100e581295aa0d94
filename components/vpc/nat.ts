/** Addresses and alarms of the NAT gateways; awsx makes the gateways themselves. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import type { ChildOptions } from "../shared/child-options";
import { NAT_ALARMS } from "./alarm-table";

/** "single": one gateway, cheaper, and its zone's loss cuts every zone off. "per-zone": one per zone. */
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
 * One Elastic IP a gateway. They are ours and not awsx's: their names carry the zone, and the environment keeps the
 * addresses on other people's allow-lists when a gateway is replaced.
 */
export function createNatAddresses(name: string, zones: readonly string[], opts: ChildOptions): aws.ec2.Eip[] {
    return zones.map(
        (zone) =>
            new aws.ec2.Eip(`${name}-nat-${zone}`, { domain: "vpc", tags: { Name: `${name}-nat-${zone}` } }, opts),
    );
}

/** The alarms of each gateway, named by its zone: awsx lists the gateways in the order of the zones. */
export function createNatAlarms(
    name: string,
    args: {
        readonly zones: readonly string[];
        readonly gateways: pulumi.Output<aws.ec2.NatGateway[]>;
        readonly topics: AlarmTopics;
    },
    opts: ChildOptions,
): void {
    args.zones.forEach((zone, index) => {
        const dimensions = { NatGatewayId: args.gateways.apply((gateways) => gateways[index]!.id) };
        createAlarms(`${name}-nat-${zone}`, { rows: NAT_ALARMS, topics: args.topics, dimensions }, opts);
    });
}
