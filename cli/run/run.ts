/** Runs a verb over the layers of an environment, in the order of their contracts. */
import type { LayerName } from "../../stacks/contracts";
import { layerNames, projectOf } from "../../stacks/contracts";
import { stopBeforeFull } from "../engine/disk";
import { isolatePrograms, outlivePrograms, type Stray } from "../engine/isolation";
import { NOT_BEGUN, type Outcome, runLayer, type Verb } from "../engine/operation";
import { createProgress, type Progress } from "../terminal/progress";
import type { Session } from "../engine/session";
import { upstreamsWithin } from "./layers";
import { previewAll } from "./preview-all";
import { type LayerReport, type RunReport, skippedReport } from "./results";
import { type Plan, reversed, runAll } from "./schedule";

export interface Run {
    readonly report: RunReport;
    /** What each layer published, where the engine told it. */
    readonly outputs: ReadonlyMap<LayerName, Readonly<Record<string, unknown>>>;
}

/** What a layer waits for, by verb. No preview waits for another: see propagation.ts. */
function waitsFor(verb: Verb, layers: readonly LayerName[]): (layer: LayerName) => readonly LayerName[] {
    const upstreams = upstreamsWithin(layers);
    return { preview: () => [], up: upstreams, refresh: () => [], destroy: reversed(layerNames, upstreams) }[verb];
}

type LayerPlan = Plan<LayerName, Outcome>;

export async function runLayers(
    session: Session,
    verb: Verb,
    layers: readonly LayerName[],
    parallel: number,
    unfinished: (layer: LayerName) => readonly string[] = () => [],
): Promise<Run> {
    const begun = performance.now();
    const progress: Progress = createProgress(layers);
    outlivePrograms();
    const isolation = isolatePrograms();
    const unwatch = stopBeforeFull(session);
    const plan: LayerPlan = {
        nodes: layers,
        after: waitsFor(verb, layers),
        parallel,
        run: async (layer) => {
            progress.begin(layer);
            const outcome = await runLayer(session, verb, layer, progress, unfinished(layer));
            progress.end(outcome.report);
            return outcome;
        },
        blocks: ({ report }) => report.result !== "succeeded",
        skip: (layer, because) => {
            const reason = because.length > 0 ? `waits for ${because.join(", ")}` : NOT_BEGUN;
            const report = skippedReport(layer, reason);
            progress.end(report);
            return { report, outputs: {}, before: {} };
        },
        stopped: () => session.engine.cancelled,
    };
    try {
        const outcomes = verb === "preview" ? await previewAll(plan, session, progress) : await runAll(plan);
        return {
            report: {
                environment: session.environment,
                sandbox: session.sandbox !== undefined,
                seconds: (performance.now() - begun) / 1000,
                layers: [...outcomes.values()].map(({ report }) => withStrays(report, isolation.strays, progress)),
            },
            outputs: new Map([...outcomes].map(([layer, { outputs }]) => [layer, outputs])),
        };
    } finally {
        unwatch();
        isolation.undo();
        await progress.close();
    }
}

/** A layer whose program failed after its end did not succeed. */
function withStrays(report: LayerReport, strays: readonly Stray[], progress: Progress): LayerReport {
    const own = strays.filter(({ project }) => project === projectOf(report.layer));
    // One that failed has told why, and what comes after is of that.
    if (own.length === 0 || report.result !== "succeeded") {
        return report;
    }
    // A program runs twice in an `up`.
    const errors = [...new Set(own.map(({ error }) => String(error)))];
    const late = `${LATE}\n${errors.join("\n")}`;
    progress.note(`${report.layer}: ${late}`);
    return { ...report, result: "failed", error: late };
}

const LATE =
    "The program failed after it had ended: it started something that none of its outputs waits for. What that would have " +
    "made is missing, and was deleted if it existed. Make the program wait for it, then run the same command.";
