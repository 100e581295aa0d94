/** `preview` of several layers: side by side, and again where an upstream turns out to change what a layer reads. */
import type { LayerName } from "../../stacks/contracts";
import { type Outcome, runLayer } from "../engine/operation";
import type { Progress } from "../terminal/progress";
import type { Session } from "../engine/session";
import { upstreamsWithin } from "./layers";
import { describeFollow, Propagation } from "./propagation";
import { type Plan, runAll } from "./schedule";

/** All side by side with what is deployed; then again, upstreams first, what reads an output that will change. */
export async function previewAll(
    plan: Plan<LayerName, Outcome>,
    session: Session,
    progress: Progress,
    run: typeof runLayer = runLayer,
): Promise<Map<LayerName, Outcome>> {
    const propagation = new Propagation();
    const upstreams = upstreamsWithin(plan.nodes);
    const done = new Map<LayerName, Outcome>();
    const told = new Set<LayerName>();
    const preview = async (layer: LayerName, why?: string): Promise<void> => {
        progress.begin(layer, why);
        propagation.begin(layer);
        // What a first preview said is not to be told any more.
        done.delete(layer);
        const outcome = await run(session, "preview", layer, progress);
        if (outcome.report.result === "succeeded") {
            propagation.end(layer, outcome.before, outcome.outputs);
        }
        const follows = propagation.followed(layer);
        const notes = [...follows.map(describeFollow), ...(outcome.report.notes ?? [])];
        done.set(layer, { ...outcome, report: { ...outcome.report, notes, follows } });
    };
    /** A layer's end is told once: when no upstream can change what it read any more. */
    const tell = (): void => {
        for (const [layer, { report }] of done) {
            if (!told.has(layer) && !propagation.isStale(layer) && upstreams(layer).every((u) => told.has(u))) {
                told.add(layer);
                progress.end(report);
            }
        }
    };
    try {
        const first = await runAll({
            ...plan,
            run: async (layer) => {
                await preview(layer);
                tell();
                return done.get(layer)!;
            },
        });
        // Those that were skipped have been told of.
        plan.nodes.filter((layer) => !done.has(layer)).forEach((layer) => told.add(layer));
        return await runAll({
            ...plan,
            after: upstreams,
            blocks: () => false,
            run: async (layer) => {
                if (done.has(layer) && propagation.isStale(layer)) {
                    await preview(layer, "again: an upstream will change what it reads");
                }
                tell();
                return done.get(layer) ?? first.get(layer)!;
            },
            skip: (layer) => done.get(layer) ?? first.get(layer)!,
        });
    } finally {
        for (const [layer, { report }] of done) {
            if (!told.has(layer)) {
                progress.end(report);
            }
        }
        propagation.close();
    }
}
