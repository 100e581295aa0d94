/** Which region serves: by configuration, and a refusal where the cloud says otherwise (R-DR-5). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { refusal } from "../components/shared/refusal";
import { readConfig } from "./config";
import { publishedBefore } from "./wiring";

export interface Regions {
    /** `aws:region`, where every layer but `dr` is. */
    readonly primary: string;
    /** `environment:drRegion`. */
    readonly standby: string;
    /** Whether the primary region serves; the standby otherwise. */
    readonly primaryServes: boolean;
}

/**
 * The regions of the environment, after a look at the database of the standby: where it was promoted the standby serves,
 * where it replicates the primary does.
 *
 * A standby that cannot be asked does not stop the primary's deployments: that would make each region depend on both.
 *
 * @throws RunError where configuration and cloud disagree, with the command that makes them agree
 */
export async function activeRegions(): Promise<Regions> {
    const { drRegion: standby, activeRegion } = readConfig("environment");
    const primary = new pulumi.Config("aws").require("region");
    const active = activeRegion ?? primary;
    if (active !== primary && active !== standby) {
        throw refusal(
            `environment:activeRegion is ${active}; it must be ${primary} (aws:region) or ${standby} (environment:drRegion). ` +
                `Repair: ${setActive(primary)}`,
        );
    }
    if (active !== primary && !readConfig("dr").standby.enabled) {
        throw refusal(
            `environment:activeRegion is ${active}, but dr:standby.enabled is false: nothing can serve there. ` +
                `Repair: ${setActive(primary)}`,
        );
    }
    const regions = { primary, standby, primaryServes: active === primary };
    const identifier = (await publishedBefore("dr"))?.["databaseIdentifier"];
    if (typeof identifier === "string") {
        const promoted = await isPromoted(identifier, regions);
        if (promoted !== undefined && promoted === regions.primaryServes) {
            throw refusal(disagreement(identifier, promoted, regions));
        }
    }
    return regions;
}

/** Whether the database of the standby is a primary of its own; undefined where its region does not answer. */
async function isPromoted(identifier: string, { standby, primaryServes }: Regions): Promise<boolean | undefined> {
    try {
        const instance = await aws.rds.getInstance({ dbInstanceIdentifier: identifier, region: standby });
        return instance.replicateSourceDb === "" || instance.replicateSourceDb === undefined;
    } catch (error) {
        if (!primaryServes) {
            throw error;
        }
        await pulumi.log.warn(
            `${standby} did not say whether ${identifier} was promoted; going on as if it were not: ${String(error)}`,
        );
        return undefined;
    }
}

function disagreement(identifier: string, promoted: boolean, { primary, standby }: Regions): string {
    return promoted
        ? `The database ${identifier} in ${standby} was promoted: the application runs in ${standby}, but ` +
              `environment:activeRegion names ${primary}. Nothing is changed until both agree. ` +
              `Repair: ${setActive(standby)}`
        : `environment:activeRegion names ${standby}, but the database ${identifier} there still replicates from ${primary}: ` +
              `the application runs in ${primary}. Run the failover plan first (docs/runbooks/failover.md), or repair: ` +
              setActive(primary);
}

function setActive(region: string): string {
    return `pulumi config set environment:activeRegion ${region} -s ${pulumi.getStack()}`;
}
