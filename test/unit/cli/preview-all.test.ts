/** Previews of several layers side by side: what is told of one that runs again. */
import * as assert from "node:assert";
import { setTimeout as wait } from "node:timers/promises";
import type { runLayer } from "../../../cli/engine/operation";
import type { Session } from "../../../cli/engine/session";
import { previewAll } from "../../../cli/run/preview-all";
import { type LayerReport, noChanges } from "../../../cli/run/results";
import type { Progress } from "../../../cli/terminal/progress";
import type { LayerName } from "../../../stacks/contracts";

describe("a preview of all layers", () => {
    it("tells the end of a layer that runs again once it has ended again, while others end before", async () => {
        const runs: Record<string, number> = {};
        const run: typeof runLayer = async (_session, _verb, layer) => {
            const nth = (runs[layer] = (runs[layer] ?? 0) + 1);
            // data fails with the network that is deployed; edge is the first of both to end again.
            const again = nth > 1 || layer === "network";
            await wait(layer === "data" && again ? 60 : 10);
            const report: LayerReport = {
                layer,
                result: again ? "succeeded" : "failed",
                changes: noChanges,
                policy: { mandatory: 0, advisory: 0 },
                seconds: 0,
            };
            return { report, before: { vpcId: "vpc-1" }, outputs: { vpcId: layer === "network" ? "vpc-2" : "vpc-1" } };
        };
        const ends: string[] = [];
        const progress = { begin: () => undefined, end: (r: LayerReport) => ends.push(`${r.layer} ${r.result}`) };
        const nodes: LayerName[] = ["network", "data", "edge"];
        await previewAll(
            {
                nodes,
                after: () => [],
                blocks: () => false,
                skip: () => assert.fail("nothing is skipped"),
                parallel: 3,
                run: () => assert.fail("previews run"),
            },
            {} as Session,
            progress as unknown as Progress,
            run,
        );
        assert.deepStrictEqual(runs, { network: 1, data: 2, edge: 2 });
        assert.deepStrictEqual(ends, ["network succeeded", "edge succeeded", "data succeeded"]);
    });

    it("runs again, upstreams first, what reads a change, and tells each layer at once when nothing can change it any more", async () => {
        const seen: string[] = [];
        const run: typeof runLayer = async (_session, _verb, layer) => {
            seen.push(`run ${layer}`);
            const again = seen.filter((line) => line === `run ${layer}`).length > 1;
            // What the second preview of data says, the first did not know.
            const changes = layer === "network" || (layer === "data" && again);
            await wait(layer === "network" ? 10 : 30);
            seen.push(`ran ${layer}`);
            const report = {
                layer,
                result: "succeeded",
                changes: noChanges,
                policy: { mandatory: 0, advisory: 0 },
                seconds: 0,
            };
            return { report: report as LayerReport, before: { [layer]: 1 }, outputs: { [layer]: changes ? 2 : 1 } };
        };
        const progress = { begin: () => undefined, end: ({ layer }: LayerReport) => seen.push(`told ${layer}`) };
        const nodes: LayerName[] = ["network", "data", "app"];
        const unasked = () => assert.fail("not asked");
        const plan = { nodes, after: () => [], blocks: () => false, skip: unasked, parallel: 3, run: unasked };
        await previewAll(plan, {} as Session, progress as unknown as Progress, run);
        assert.deepStrictEqual(seen, [
            ...["run network", "run data", "run app", "ran network", "told network", "ran data", "ran app"],
            ...["run data", "ran data", "told data", "run app", "ran app", "told app"],
        ]);
    });
});
