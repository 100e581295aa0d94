/** The records of the origin's name that the failover plan switches (R-DR-3, docs/decisions/0046). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { refusal } from "../shared/refusal";
import type { RegionHealthCheck } from "./failover-plan";

/** A load balancer as an alias names it. */
interface AliasTarget {
    readonly dnsName: pulumi.Input<string>;
    readonly zoneId: pulumi.Input<string>;
}

export interface OriginRecordsArgs {
    readonly primaryRegion: string;
    readonly standbyRegion: string;
    readonly standbyServes: boolean;
    readonly hostedZoneId: pulumi.Input<string>;
    readonly recordName: pulumi.Input<string>;
    readonly loadBalancers: { readonly primary: AliasTarget; readonly standby: AliasTarget };
    /** The plan's health check of each region. */
    readonly healthChecks: Readonly<Record<string, pulumi.Output<RegionHealthCheck>>>;
}

/** `setIdentifier` of each region's record: its name, by which Region switch would find it unasked. */
export function recordSetsOf(...regions: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(regions.map((region) => [region, region]));
}

/**
 * Two weighted records, each with the plan's health check of its region. Only the second region's has a weight above 0:
 * it is answered while its check is healthy and never otherwise, whatever the first region's check says. If a target's
 * own health counted too, users would be moved to a read-only database unasked.
 */
export function createOriginRecords(name: string, args: OriginRecordsArgs, opts: ChildOptions): void {
    const record = (role: string, region: string, weight: number, target: AliasTarget, check: pulumi.Input<string>) =>
        new aws.route53.Record(
            `${name}-${role}`,
            {
                zoneId: args.hostedZoneId,
                name: args.recordName,
                type: "A",
                setIdentifier: recordSetsOf(region)[region]!,
                weightedRoutingPolicies: [{ weight }],
                healthCheckId: check,
                aliases: [{ name: target.dnsName, zoneId: target.zoneId, evaluateTargetHealth: false }],
            },
            opts,
        );
    const { primaryRegion, standbyRegion, loadBalancers } = args;
    const primaryCheck = args.healthChecks[primaryRegion]!.apply((check) => check.healthCheckId);
    const standbyCheck = args.healthChecks[standbyRegion]!.apply((check) => usersStay(check, args));
    record("origin-primary", primaryRegion, 0, loadBalancers.primary, primaryCheck);
    record("origin-standby", standbyRegion, 1, loadBalancers.standby, standbyCheck);
}

/**
 * The id of the second region's check.
 *
 * @throws RunError where the plan calls that region active and configuration says that the first one serves: the record
 * would bring users to a database that takes no writes.
 */
function usersStay({ healthCheckId, status }: RegionHealthCheck, args: OriginRecordsArgs): string {
    if (status === "healthy" && !args.standbyServes) {
        throw refusal(
            `The failover plan calls ${args.standbyRegion} active (its Route 53 health check is healthy), but the ` +
                `configuration says that ${args.primaryRegion} serves. Nothing is changed until both agree. If the ` +
                `application shall run in ${args.primaryRegion}: activate it by the plan (docs/runbooks/failover.md, ` +
                `"Coming back"). If it runs in ${args.standbyRegion}: set environment:activeRegion to it.`,
        );
    }
    return healthCheckId;
}
