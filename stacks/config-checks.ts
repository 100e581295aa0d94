/**
 * What no key's own form can tell: values that do not go together, or that a component would refuse when its turn comes.
 * `infra` asks before it starts anything, so that no layer is deployed for the sake of one that cannot be (R-PROG-7). The
 * components ask again: they stand alone. Pure.
 */
import { checkServices } from "../components/app-cluster/validate";
import { failoverStages, keptBudgets } from "../components/dr-replication/failover-steps";
import { limitsOf } from "../components/dr-replication/targets";
import { planListener } from "../components/edge-tier/listener-rules";
import { misfitOf } from "../components/edge-tier/additional-names";
import { checkEdge, checkShield } from "../components/edge-tier/validate";
import { checkWebAcls } from "../components/edge-tier/validate-waf";
import { checkCountOnly } from "../components/edge-tier/waf-rules";
import { checkStack } from "../components/observability-stack/validate";
import { checkBaseline } from "../components/security-baseline/validate";
import { hostBlock } from "../components/vpc/subnets";
import { checkVpc } from "../components/vpc/validate";
import { checkZones } from "../components/vpc/zones";
import { type ConfigNamespace, type ConfigOf, type ConfigProblem, placeToSet } from "./config";
import {
    type Conflict,
    conflictOfAdminRole,
    conflictOfApprover,
    conflictOfBlocks,
    conflictOfForwarding,
    conflictOfRegions,
    conflictOfSignIn,
    conflictOfStandbyTasks,
    conflictOfZones,
    repairOf,
} from "./conflicts";
import { dataConflicts, standbyDataConflicts } from "./data-checks";
import { refusedBy } from "./refused-by";

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

const CHECKS: readonly Check[] = [
    over(["environment", "dr"], ({ environment, dr }, primary) => [
        conflictOfRegions(
            { primary, standby: environment.drRegion, active: environment.activeRegion ?? primary },
            () => dr.standby.enabled,
        ),
        conflictOfApprover(dr.standby.enabled, dr.approverArnPattern),
        ...(dr.standby.enabled
            ? networkConflicts("dr:standby.", dr.standby, { name: environment.drRegion, key: "environment:drRegion" })
            : []),
        dr.standby.enabled
            ? (refusedBy("dr:targets", () => limitsOf(dr.targets)) ??
              refusedBy("dr:targets", () => keptBudgets(dr.targets, failoverStages(environment.canary.everyMinutes))))
            : undefined,
    ]),
    over(["foundation"], ({ foundation }) => [
        refusedBy("foundation:configEnabled", () => checkBaseline({ environment: "", ...foundation }), "foundation:"),
    ]),
    over(["network"], ({ network }, name) => [
        ...networkConflicts("network:", network, { name, key: "aws:region" }),
        refusedBy("network:bastion", () => checkVpc(network), "network:"),
    ]),
    over(["network", "dr"], ({ network, dr }) =>
        dr.standby.enabled ? [conflictOfBlocks(network.cidrBlock, dr.standby.cidrBlock)] : [],
    ),
    over(["app", "dr"], ({ app, dr: { standby } }) =>
        standby.enabled
            ? (["web", "worker"] as const).map((kind) => conflictOfStandbyTasks(kind, standby[kind], app[kind].minimum))
            : [],
    ),
    over(["data", "network"], ({ data, network: { availabilityZones } }) =>
        new Set(availabilityZones).size < availabilityZones.length ? [] : dataConflicts(data, availabilityZones),
    ),
    over(["data", "dr"], ({ data, dr: { standby } }) => (standby.enabled ? standbyDataConflicts(data, standby) : [])),
    over(["edge", "network", "app"], ({ edge: own, network: { entry }, app: { healthPath } }) => {
        const edge = { ...own, healthPath };
        return [
            refusedBy("edge:domainName", () => checkEdge(edge)),
            misfitOf(edge, entry),
            refusedBy("edge:api", () => planListener(entry, edge.api, edge.roles)) ??
                refusedBy("edge:roles", () => checkWebAcls(edge, entry)),
            refusedBy("edge:countOnly", () => checkCountOnly(edge.countOnly)),
            edge.shieldAdvanced && refusedBy("edge:shieldAdvanced", () => checkShield(edge.shieldAdvanced!)),
        ];
    }),
    over(["app"], ({ app }) => [refusedBy("app:web", () => checkServices(app))]),
    over(["observability", "network"], ({ observability: { api }, network: { bastion } }) => [
        conflictOfForwarding(api.access, bastion.enabled),
    ]),
    over(["observability", "data", "edge"], ({ observability, data: { rpoSeconds }, edge }) => [
        refusedBy("observability", () => checkStack({ ...observability, rpoSeconds })),
        conflictOfSignIn(edge.identity.provider, observability.signIn),
        conflictOfAdminRole(observability.signIn, observability.adminRole, Object.keys(edge.roles)),
    ]),
];

function networkConflicts(
    place: string,
    network: { readonly cidrBlock: string; readonly availabilityZones: readonly string[] },
    region: { readonly name: string; readonly key: string },
): readonly (Conflict | undefined)[] {
    const zones = `${place}availabilityZones`;
    return [
        refusedBy(`${place}cidrBlock`, () => hostBlock(network.cidrBlock)),
        refusedBy(zones, () => checkZones(network.availabilityZones, zones)) ??
            conflictOfZones(zones, network.availabilityZones, region),
    ];
}

/** @param configs the namespaces that have no problem of their own */
export function conflictsOf(configs: Partial<Configs>, region: string, environment: string): ConfigProblem[] {
    return (
        CHECKS.flatMap((check) => check(configs, region))
            .filter((conflict) => conflict !== undefined)
            // One problem a key: what both regions would refuse is told once.
            .filter(({ key }, i, all) => all.findIndex((other) => other.key === key) === i)
            .map(({ key, problem, value }) => ({
                key,
                problem,
                fix: repairOf({ key: placeToSet(key), problem, value }, environment),
            }))
    );
}
