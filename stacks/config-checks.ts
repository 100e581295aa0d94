/**
 * What no key's own form can tell: values that do not go together, or that a component would refuse when its turn comes.
 * `infra` asks before it starts anything, so that no layer is deployed for the sake of one that cannot be (R-PROG-7). The
 * components ask again: they stand alone. Pure.
 */
import { checkServices } from "../components/app-cluster/validate";
import { DEFAULTS as CACHE_DEFAULTS } from "../components/cache-cluster/args";
import { checkCache } from "../components/cache-cluster/validate";
import { DEFAULTS as DATABASE_DEFAULTS } from "../components/database-cluster/args";
import { checkDatabase } from "../components/database-cluster/validate";
import { replicaZones } from "../components/database-cluster/zones";
import { failoverStages, keptBudgets } from "../components/dr-replication/failover-steps";
import { planListener } from "../components/edge-tier/listener-rules";
import { checkEdge, checkShield } from "../components/edge-tier/validate";
import { checkCountOnly } from "../components/edge-tier/waf-rules";
import { checkStack } from "../components/observability-stack/validate";
import { checkBaseline } from "../components/security-baseline/validate";
import { withDefaults } from "../components/shared/defaults";
import { parseCidr } from "../components/vpc/cidr";
import { checkZones } from "../components/vpc/zones";
import { type ConfigNamespace, type ConfigOf, type ConfigProblem, placeToSet } from "./config";
import {
    type Conflict,
    conflictOfApprover,
    conflictOfBlocks,
    conflictOfRegions,
    conflictOfSignIn,
    conflictOfZones,
    repairOf,
} from "./conflicts";

type Configs = { readonly [N in ConfigNamespace]: ConfigOf<N> };

/** Finds nothing where a namespace that it reads has a problem of its own. */
type Check = (configs: Partial<Configs>, region: string) => readonly (Conflict | undefined)[];

function over<N extends ConfigNamespace>(
    reads: readonly N[],
    find: (configs: Pick<Configs, N>, region: string) => readonly (Conflict | undefined)[],
): Check {
    return (configs, region) =>
        reads.every((name) => configs[name] !== undefined) ? find(configs as Pick<Configs, N>, region) : [];
}

/**
 * What a component says against a value, as a conflict.
 *
 * @param key where it stands, unless the message begins with the place
 * @param within where the arguments stand by whose names the messages begin
 */
function refusedBy(key: string, check: () => unknown, within = ""): Conflict | undefined {
    try {
        check();
        return undefined;
    } catch (error) {
        const { message } = error as Error;
        const [, place, rest] = /^((?:[a-z]+:)?[a-z][\w.]*)(?: |: )(.*)$/s.exec(message) ?? [];
        const found = place === undefined || place.includes(":") ? place : within && `${within}${place}`;
        return found ? { key: found, problem: rest!, value: "VALUE" } : { key, problem: message, value: "VALUE" };
    }
}

const zonesOf = (key: string, zones: readonly string[], region: { name: string; key: string }) =>
    refusedBy(key, () => checkZones(zones, key)) ?? conflictOfZones(key, zones, region);

const CHECKS: readonly Check[] = [
    over(["environment", "dr"], ({ environment, dr }, primary) => [
        conflictOfRegions(
            { primary, standby: environment.drRegion, active: environment.activeRegion ?? primary },
            () => dr.standby.enabled,
        ),
        conflictOfApprover(dr.standby.enabled, dr.approverArnPattern),
        ...(dr.standby.enabled ? standbyConflicts(dr.standby, environment.drRegion) : []),
        dr.standby.enabled
            ? refusedBy("dr:targets", () => keptBudgets(dr.targets, failoverStages(environment.canary.everyMinutes)))
            : undefined,
    ]),
    over(["foundation"], ({ foundation }) => [
        refusedBy("foundation:configEnabled", () => checkBaseline({ environment: "", ...foundation }), "foundation:"),
    ]),
    over(["network"], ({ network }, name) => [
        refusedBy("network:cidrBlock", () => parseCidr(network.cidrBlock)),
        zonesOf("network:availabilityZones", network.availabilityZones, { name, key: "aws:region" }),
    ]),
    over(["network", "dr"], ({ network, dr }) =>
        dr.standby.enabled ? [conflictOfBlocks(network.cidrBlock, dr.standby.cidrBlock)] : [],
    ),
    over(["data", "network"], ({ data, network: { availabilityZones } }) =>
        new Set(availabilityZones).size < availabilityZones.length ? [] : dataConflicts(data, availabilityZones),
    ),
    over(["edge", "network"], ({ edge, network: { entry } }) => [
        refusedBy("edge:domainName", () => checkEdge(edge)),
        refusedBy("edge:api", () => planListener(entry, edge.api, edge.roles)),
        refusedBy("edge:countOnly", () => checkCountOnly(edge.countOnly)),
        edge.shieldAdvanced && refusedBy("edge:shieldAdvanced", () => checkShield(edge.shieldAdvanced!)),
    ]),
    over(["app"], ({ app }) => [refusedBy("app:web", () => checkServices(app))]),
    over(["observability", "data", "edge"], ({ observability, data: { rpoSeconds }, edge }) => [
        refusedBy("observability", () => checkStack({ ...observability, rpoSeconds })),
        conflictOfSignIn(edge.identity.provider, observability.signIn),
    ]),
];

function dataConflicts(data: Configs["data"], availabilityZones: readonly string[]): readonly (Conflict | undefined)[] {
    return [
        refusedBy("data:replicaCount", () => replicaZones(availabilityZones, data.replicaCount), "data:"),
        refusedBy(
            "data:maintenanceWindow",
            () =>
                checkDatabase(
                    withDefaults(
                        { ...DATABASE_DEFAULTS, replicaInstanceClass: data.instanceClass },
                        { ...data, availabilityZones },
                    ),
                ),
            "data:",
        ),
        ...(["sessions", "cache"] as const).map((purpose) =>
            refusedBy(
                `data:${purpose}`,
                () =>
                    checkCache(
                        withDefaults(
                            { ...CACHE_DEFAULTS, nodeCount: availabilityZones.length },
                            { ...data[purpose], purpose, availabilityZones },
                        ),
                    ),
                `data:${purpose}.`,
            ),
        ),
    ];
}

function standbyConflicts(
    { cidrBlock, availabilityZones }: { readonly cidrBlock: string; readonly availabilityZones: readonly string[] },
    name: string,
): readonly (Conflict | undefined)[] {
    return [
        refusedBy("dr:standby.cidrBlock", () => parseCidr(cidrBlock)),
        zonesOf("dr:standby.availabilityZones", availabilityZones, { name, key: "environment:drRegion" }),
    ];
}

/** @param configs the namespaces that have no problem of their own */
export function conflictsOf(configs: Partial<Configs>, region: string, environment: string): ConfigProblem[] {
    return CHECKS.flatMap((check) => check(configs, region))
        .filter((conflict) => conflict !== undefined)
        .map(({ key, problem, value }) => ({
            key,
            problem,
            fix: repairOf({ key: placeToSet(key), problem, value }, environment),
        }));
}
