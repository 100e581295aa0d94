/** The monthly cost of what a run plans, and of what is there (R-COST-1). Pure. */
import { layerNames, type LayerName } from "../../stacks/contracts";
import type { Plan, PlannedResource } from "../engine/steps";
import { type CommitmentLine, commitmentLines } from "./commitments";
import { isFree } from "./free";
import { type GuardLine, guardLines } from "./guards";
import { monthly, PRICED_REGION, PRICES } from "./prices";
import { type Part, ROWS, type Subject, type Surroundings } from "./rows";

export interface Line {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly region: string;
    readonly what: string;
    /** Name of its price; empty for a type that has none. */
    readonly key: string;
    /** `fixed`: a figure; `usage`: depends on traffic, no figure; `unknown`: should have one, and no price is known. */
    readonly kind: "fixed" | "usage" | "unknown";
    readonly quantity?: number;
    /** Units of it that are no spot capacity. */
    readonly steady?: number;
    readonly unit?: string;
    /** USD a unit. */
    readonly price?: number;
    readonly monthlyUsd?: number;
    readonly note?: string;
}

export interface LayerCost {
    readonly layer: LayerName;
    readonly monthlyUsd: number;
    /** Against what is deployed now; without `unpriced`. */
    readonly deltaUsd: number;
    /** What there will be. */
    readonly lines: readonly Line[];
    /** USD a month that each resource adds or saves, by URN; only where it is not zero. */
    readonly deltas: ReadonlyMap<string, number>;
    /** URNs of resources of which the price of one size is known and that of the other is not: no difference has a sense. */
    readonly unpriced: readonly string[];
}

export interface RunCost {
    readonly layers: readonly LayerCost[];
    readonly monthlyUsd: number;
    readonly deltaUsd: number;
    /** Resources that change to or from a size without a price: not in `deltaUsd`. */
    readonly unpriced: number;
    /** `foundation:monthlyBudgetUsd`; only where every layer is in the run: the budget is for all of them. */
    readonly budgetUsd?: number;
    /** Layers that failed or did not run: their figure is partial, or none. */
    readonly missing: readonly LayerName[];
    readonly unknown: readonly Line[];
    readonly guards: readonly GuardLine[];
    /** What of it a commitment would make cheaper. */
    readonly commitments: readonly CommitmentLine[];
}

/** A layer's run, as far as its cost goes. */
export interface PlannedLayer {
    readonly layer: LayerName;
    readonly result: "succeeded" | "failed" | "skipped";
    readonly plan?: Plan;
}

export function estimateRun(layers: readonly PlannedLayer[]): RunCost {
    const costs = layers.flatMap(({ layer, plan }) => (plan ? [estimateLayer(layer, plan)] : []));
    const config = Object.assign({}, ...layers.map(({ plan }) => plan?.config ?? {})) as Plan["config"];
    const lines = costs.flatMap((cost) => cost.lines);
    const budget = Number(config["foundation:monthlyBudgetUsd"]);
    return {
        layers: costs,
        monthlyUsd: cents(sum(costs.map(({ monthlyUsd }) => monthlyUsd))),
        deltaUsd: cents(sum(costs.map(({ deltaUsd }) => deltaUsd))),
        unpriced: sum(costs.map(({ unpriced }) => unpriced.length)),
        ...(Number.isFinite(budget) && layers.length >= layerNames.length ? { budgetUsd: budget } : {}),
        missing: layers.filter(({ result, plan }) => result !== "succeeded" || plan === undefined).map((l) => l.layer),
        unknown: lines.filter(({ kind }) => kind === "unknown"),
        guards: guardLines(lines, config),
        commitments: commitmentLines(lines),
    };
}

export function estimateLayer(layer: LayerName, plan: Plan): LayerCost {
    const databaseGiB = Number(plan.config["data:allocatedStorageGiB"]);
    const around = { ...zonesOf(layer, plan.config), databaseGiB };
    const at = (inputsOf: (r: PlannedResource) => Subject["inputs"] | undefined): Line[] => {
        const resources = plan.resources.flatMap((r) => {
            const inputs = inputsOf(r);
            const { urn, type, name, parent } = r;
            return r.custom && inputs !== undefined ? [{ urn, type, name, parent, inputs }] : [];
        });
        return resources.flatMap((subject) => linesOf(subject, { resources, ...around }));
    };
    const [before, after] = [at((r) => r.before), at((r) => r.after)];
    const [was, will] = [byResource(before), byResource(after)];
    const unpriced = [...will.keys()].filter(
        (urn) => was.has(urn) && unknownsOf(before, urn) !== unknownsOf(after, urn),
    );
    const changes = [...new Set([...was.keys(), ...will.keys()])]
        .filter((urn) => !unpriced.includes(urn))
        .map((urn) => [urn, (will.get(urn) ?? 0) - (was.get(urn) ?? 0)] as const);
    const deltas = new Map(changes.map(([urn, usd]) => [urn, cents(usd)] as const).filter(([, usd]) => usd !== 0));
    const monthlyUsd = cents(sum(will.values()));
    return { layer, monthlyUsd, deltaUsd: cents(sum(changes.map(([, usd]) => usd))), lines: after, deltas, unpriced };
}

/** What of a resource should have a figure and has none. */
function unknownsOf(lines: readonly Line[], urn: string): string {
    return lines.flatMap((l) => (l.urn === urn && l.kind === "unknown" ? [l.what] : [])).join("\n");
}

/** What one resource costs, part by part. A type that is nowhere is one unknown part, never nothing. */
function linesOf(subject: Subject, around: Surroundings): Line[] {
    const { urn, type, name, inputs } = subject;
    const region = typeof inputs["region"] === "string" ? inputs["region"] : PRICED_REGION;
    const about = { urn, type, name, region };
    const row = ROWS[type];
    if (row === undefined) {
        return isFree(type) ? [] : [{ ...about, what: "no price is known for this type", key: "", kind: "unknown" }];
    }
    return row(inputs, subject, around)
        .filter((part) => part.quantity !== 0)
        .map((part) => ({ ...about, ...valued(part, region) }));
}

function valued(part: Part, region: string): Omit<Line, "urn" | "type" | "name" | "region"> {
    const price = PRICES[part.price];
    const notes = [part.note, price && region !== PRICED_REGION ? `at the price of ${PRICED_REGION}` : undefined];
    const note = notes.filter((text) => text !== undefined).join("; ");
    const common = {
        what: part.what,
        key: part.price,
        ...(price ? { price: price.usd, unit: price.unit } : {}),
        ...(note === "" ? {} : { note }),
    };
    if (part.quantity === undefined) {
        return { ...common, kind: "usage" };
    }
    const perUnit = price?.unit === "run" ? price.usd : price && monthly(price);
    if (perUnit === undefined || !Number.isFinite(part.quantity)) {
        return { ...common, kind: "unknown" };
    }
    const { quantity, spot = 0 } = part;
    return { ...common, kind: "fixed", quantity, steady: quantity - spot, monthlyUsd: perUnit * quantity };
}

/** The zones in which a layer stands: those of the second region for `dr`, of the network for all others. */
function zonesOf(layer: LayerName, config: Plan["config"]): Pick<Surroundings, "zones" | "endpointZones"> {
    const { availabilityZones = [], endpoints } = layer === "dr" ? standbyOf(config) : networkOf(config);
    const zones = Math.max(availabilityZones.length, 1);
    return { zones, endpointZones: endpoints === "single" ? 1 : zones };
}

interface Network {
    readonly availabilityZones?: readonly string[];
    readonly endpoints?: string | undefined;
}

const standbyOf = (config: Plan["config"]): Network => JSON.parse(config["dr:standby"] ?? "{}") as Network;

const networkOf = (config: Plan["config"]): Network => ({
    availabilityZones: JSON.parse(config["network:availabilityZones"] ?? "[]") as string[],
    endpoints: config["network:endpoints"],
});

function byResource(lines: readonly Line[]): Map<string, number> {
    const totals = new Map<string, number>();
    for (const { urn, monthlyUsd = 0 } of lines) {
        totals.set(urn, (totals.get(urn) ?? 0) + monthlyUsd);
    }
    return totals;
}

function sum(values: Iterable<number>): number {
    return [...values].reduce((total, value) => total + value, 0);
}

function cents(usd: number): number {
    // Adding zero makes of -0 what a reader expects.
    return Math.round(usd * 100) / 100 + 0;
}
