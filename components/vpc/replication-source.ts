/** The way from the database subnets to a database that is moved here (docs/migrate.md), for as long as it is configured. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { type ReplicationSource, TARGETS } from "./source-table";

interface RoutesArgs {
    readonly source: ReplicationSource;
    readonly zones: readonly string[];
    /** Route tables of the database subnets, in the order of the zones. */
    readonly routeTableIds: pulumi.Output<string[]>;
    /** One, or one per zone. */
    readonly natGatewayIds: pulumi.Output<string[]>;
}

/** One route a zone: the database may serve from each of them. It leads to the source and nowhere else (R-NET-4). */
export function createSourceRoutes(name: string, args: RoutesArgs, opts: ChildOptions): void {
    const { source, routeTableIds, natGatewayIds } = args;
    // In every preview and deployment, so that nobody forgets it.
    void pulumi.log.warn(
        `replicationSource is set: the database subnets have a way to ${source.cidrBlock}. Take it out when the database has ` +
            "moved (docs/migrate.md).",
    );
    args.zones.forEach((zone, i) => {
        const target =
            source.via === "nat"
                ? { natGatewayId: natGatewayIds.apply((ids) => ids[i] ?? ids[0]!) }
                : { [TARGETS[source.via.slice(0, 3) as keyof typeof TARGETS]]: source.via };
        new aws.ec2.Route(
            `${name}-source-${zone}`,
            {
                routeTableId: routeTableIds.apply((ids) => ids[i]!),
                destinationCidrBlock: source.cidrBlock,
                ...target,
            },
            opts,
        );
    });
}
