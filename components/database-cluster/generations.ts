/**
 * The databases that a region had (R-DR-5, docs/decisions/0075). A promotion cannot be undone. To come back after a
 * failover, the region gets a new instance, copied from the one that serves, under the old one's name; the old one is
 * kept under another name until somebody releases it. Pure.
 */

/** `kept`: protected, as it was. `released`: the engine may delete it. Left out: deleted, with a final snapshot. */
export const GENERATION_STATES = ["current", "kept", "released"] as const;

/** `g1`, `g2`, … → its state. */
export type Generations = Readonly<Record<string, (typeof GENERATION_STATES)[number]>>;

export interface Former {
    readonly generation: number;
    /** Whether the engine may delete it. */
    readonly released: boolean;
}

export interface Lineage {
    /** Counts the databases of the region, from 1. */
    readonly current: number;
    /** Those that still exist beside it. */
    readonly former: readonly Former[];
}

export const FIRST: Lineage = Object.freeze({ current: 1, former: [] });

/** What is wrong with a table of generations; undefined where nothing is. */
export function problemOf(generations: Generations): string | undefined {
    const current = Object.keys(generations).filter((name) => generations[name] === "current");
    if (current.length !== 1) {
        return `one generation must be current, found ${current.join(", ") || "none"}`;
    }
    const newest = Math.max(...Object.keys(generations).map(numberOf));
    return numberOf(current[0]!) === newest ? undefined : `the newest generation, g${newest}, must be the current one`;
}

/** @throws Error where the table is wrong (`problemOf`) */
export function lineageOf(generations: Generations): Lineage {
    const problem = problemOf(generations);
    if (problem !== undefined) {
        throw new Error(problem);
    }
    const all = Object.entries(generations).map(([name, state]) => ({ generation: numberOf(name), state }));
    return {
        current: all.find(({ state }) => state === "current")!.generation,
        former: all
            .filter(({ state }) => state !== "current")
            .map(({ generation, state }) => ({ generation, released: state === "released" }))
            .sort((a, b) => a.generation - b.generation),
    };
}

function numberOf(name: string): number {
    return Number(name.slice(1));
}

/** `primary` takes writes, `replica` copies it, `stale` was the primary until the other region took over. */
export type DatabaseRole = "primary" | "replica" | "stale";

/** A value for each region; `primary` is the first region, whichever serves. */
export interface PerRegion<T> {
    readonly primary: T;
    readonly standby: T;
}

/**
 * The region whose database is the newest. They are made in turn, each as a copy of the one before: g1 of the first
 * region, g1 of the second, g2 of the first, … The newest shows which region serves: the other one while it still
 * copies, its own once it was promoted.
 */
export function newestOf(generations: PerRegion<number>): keyof PerRegion<unknown> {
    return generations.primary > generations.standby ? "primary" : "standby";
}

export function rolesOf(generations: PerRegion<number>, serving: keyof PerRegion<unknown>): PerRegion<DatabaseRole> {
    const other = newestOf(generations) === serving ? "stale" : "replica";
    return serving === "primary" ? { primary: "primary", standby: other } : { primary: other, standby: "primary" };
}

/**
 * Why the databases cannot become what is configured; undefined where they can. Only a region that does not serve and
 * whose database is stale gets another one; nothing returns to an earlier generation.
 */
export function changeProblem(
    deployed: PerRegion<number>,
    configured: PerRegion<number>,
    serving: keyof PerRegion<unknown>,
): { readonly region: keyof PerRegion<unknown>; readonly problem: string } | undefined {
    for (const region of ["primary", "standby"] as const) {
        const [from, to] = [deployed[region], configured[region]];
        const stale = rolesOf(deployed, serving)[region] === "stale";
        if (to < from) {
            return { region, problem: `g${from} is deployed, and going back to g${to} would delete it` };
        }
        if (to > from + 1) {
            return { region, problem: `g${from} is deployed, and the next one is g${from + 1}` };
        }
        if (to > from && !stale) {
            const why = region === serving ? "the region serves" : `g${from} is a replica of the one that serves`;
            return { region, problem: `g${from} is deployed and needs no successor: ${why}` };
        }
    }
    return undefined;
}
