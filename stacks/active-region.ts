/** Which region serves: by configuration, and a refusal where the cloud says otherwise (R-DR-5). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
    changeProblem,
    type DatabaseRole,
    type Lineage,
    lineageOf,
    newestOf,
    type PerRegion,
    rolesOf,
} from "../components/database-cluster/generations";
import { refusal } from "../components/shared/refusal";
import { readConfig } from "./config";
import { conflictOfRegions, conflictOfZones, describeConflict } from "./conflicts";
import { publishedBefore } from "./wiring";

interface RegionDatabase {
    readonly lineage: Lineage;
    /** What it is once the configuration is deployed. */
    readonly role: DatabaseRole;
}

export interface Regions {
    /** `aws:region`, where every layer but `dr` is. */
    readonly primary: string;
    /** `environment:drRegion`. */
    readonly standby: string;
    /** Whether the primary region serves; the standby otherwise. */
    readonly primaryServes: boolean;
    readonly databases: {
        readonly primary: RegionDatabase;
        /** `arn` as it was deployed; undefined before. */
        readonly standby: RegionDatabase & { readonly arn: string | undefined };
    };
}

type Region = keyof PerRegion<unknown>;

/** What a layer published of its region's database. */
interface Deployed {
    readonly identifier: string;
    readonly generation: number;
    readonly arn: string | undefined;
}

/**
 * The regions of the environment, after a look at the newest of their databases: as long as it replicates the other
 * region serves, once it was promoted its own does.
 *
 * A region that does not serve and cannot be asked does not stop the other one's deployments: that would make each
 * region depend on both.
 *
 * Layers that are the same whichever region serves ask too: a run over all layers is then refused by its first one, before
 * anything is deployed.
 *
 * @throws RunError where configuration and cloud disagree, or the databases cannot become what it names, with the fix
 */
export async function activeRegions(): Promise<Regions> {
    const { drRegion: standby, activeRegion } = readConfig("environment");
    const primary = new pulumi.Config("aws").require("region");
    const active = activeRegion ?? primary;
    const conflict = conflictOfRegions({ primary, standby, active }, () => readConfig("dr").standby.enabled);
    if (conflict !== undefined) {
        throw refusal(describeConflict(conflict, pulumi.getStack()));
    }
    const serving: Region = active === primary ? "primary" : "standby";
    const names = { primary, standby };
    const lineages = {
        primary: lineageOf(readConfig("data").generations),
        standby: lineageOf(readConfig("dr").generations),
    };
    const [data, dr] = await Promise.all([publishedBefore("data"), publishedBefore("dr")]);
    refuseMovedStandby(dr, standby);
    const deployed = { primary: databaseOf(data, data?.["databaseArn"]), standby: databaseOf(dr, arnOfStandby(dr)) };
    await checkTruth(deployed, serving, names);
    const generations = { primary: lineages.primary.current, standby: lineages.standby.current };
    checkChange(deployed, generations, serving);
    const roles = rolesOf(generations, serving);
    return {
        ...names,
        primaryServes: serving === "primary",
        databases: {
            primary: { lineage: lineages.primary, role: roles.primary },
            standby: { lineage: lineages.standby, role: roles.standby, arn: deployed.standby?.arn },
        },
    };
}

/** @throws RunError where a zone is of another region than the one it is meant for */
export function refuseZonesElsewhere(
    key: string,
    zones: readonly string[],
    region: { readonly name: string; readonly key: string },
): void {
    const conflict = conflictOfZones(key, zones, region);
    if (conflict !== undefined) {
        throw refusal(describeConflict(conflict, pulumi.getStack()));
    }
}

function databaseOf(published: Record<string, unknown> | undefined, arn: unknown): Deployed | undefined {
    const { databaseIdentifier: identifier, databaseGeneration: generation } = published ?? {};
    return typeof identifier === "string"
        ? {
              identifier,
              generation: typeof generation === "number" ? generation : 1,
              arn: typeof arn === "string" ? arn : undefined,
          }
        : undefined;
}

function arnOfStandby(published: Record<string, unknown> | undefined): unknown {
    return (published?.["standby"] as { databaseArn?: unknown } | null | undefined)?.databaseArn;
}

/**
 * What stands in the second region is in the last layer, and the first one would schedule the keys that it is encrypted with
 * for deletion before.
 *
 * @throws RunError while a standby stands in another region than the configuration names
 */
function refuseMovedStandby(published: Record<string, unknown> | undefined, wanted: string): void {
    const { region = wanted } = published ?? {};
    if (region !== wanted && arnOfStandby(published) !== undefined) {
        throw refusal(
            `environment:drRegion is ${wanted}, but a standby stands in ${String(region)}: its keys would go before what they ` +
                `encrypt. Take the standby away before: dr:standby: { enabled: false, reason: ... }, deployed, then the new region ` +
                `(docs/operator-guide.md). Or repair: ` +
                `pulumi config set environment:drRegion ${String(region)} -s ${pulumi.getStack()}`,
        );
    }
}

/** Asks the newest database that is deployed. Without a second one there is nothing to ask. */
async function checkTruth(
    deployed: PerRegion<Deployed | undefined>,
    serving: Region,
    names: PerRegion<string>,
): Promise<void> {
    if (deployed.standby === undefined) {
        return;
    }
    const newest = newestOf({ primary: deployed.primary?.generation ?? 1, standby: deployed.standby.generation });
    const { identifier } = deployed[newest]!;
    const replicates = await isReplica(identifier, names[newest], newest === serving);
    const found: Region = replicates === (newest === "primary") ? "standby" : "primary";
    if (replicates !== undefined && found !== serving) {
        const [here, there] = [names[newest], names[newest === "primary" ? "standby" : "primary"]];
        throw refusal(
            replicates
                ? `environment:activeRegion names ${here}, but the database ${identifier} there still replicates from ` +
                      `${there}: the application runs in ${there}. Run the failover plan first ` +
                      `(docs/runbooks/failover.md), or repair: ${setActive(there)}`
                : `The database ${identifier} in ${here} was promoted: the application runs in ${here}, but ` +
                      `environment:activeRegion names ${there}. Nothing is changed until both agree. ` +
                      `Repair: ${setActive(here)}`,
        );
    }
}

/** Whether a database replicates from another one; undefined where a region that does not serve gives no answer. */
async function isReplica(identifier: string, region: string, serves: boolean): Promise<boolean | undefined> {
    try {
        const instance = await aws.rds.getInstance({ dbInstanceIdentifier: identifier, region });
        return instance.replicateSourceDb !== "" && instance.replicateSourceDb !== undefined;
    } catch (error) {
        if (serves) {
            throw error;
        }
        await pulumi.log.warn(
            `${region} did not say whether ${identifier} was promoted; going on as if it were not: ${String(error)}`,
        );
        return undefined;
    }
}

function checkChange(deployed: PerRegion<Deployed | undefined>, configured: PerRegion<number>, serving: Region): void {
    const before = { primary: deployed.primary?.generation ?? 1, standby: deployed.standby?.generation ?? 1 };
    const found = changeProblem(before, configured, serving);
    if (found !== undefined) {
        const { region, problem } = found;
        const key = region === "primary" ? "data:generations" : "dr:generations";
        throw refusal(
            `${key} names g${configured[region]} as the current database, but ${problem} (docs/runbooks/fail-back.md). ` +
                `Repair in Pulumi.${pulumi.getStack()}.yaml: ${key}: { g${before[region]}: current }`,
        );
    }
}

function setActive(region: string): string {
    return `pulumi config set environment:activeRegion ${region} -s ${pulumi.getStack()}`;
}
