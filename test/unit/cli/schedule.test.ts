import * as assert from "node:assert";
import * as fc from "fast-check";
import { ancestors, order, reversed, runAll } from "../../../cli/run/schedule";
import { layerNames, upstreamsOf } from "../../../stacks/contracts";

/** A graph without cycles: each node reads only nodes of a smaller number; given in any order. */
const graphs = fc.array(fc.array(fc.nat(20), { maxLength: 4 }), { minLength: 1, maxLength: 12 }).chain((rows) =>
    fc.record({
        nodes: fc.shuffledSubarray([...rows.keys()], { minLength: 1 }),
        edges: fc.constant(new Map(rows.map((reads, node) => [node, reads.filter((r) => r < node)]))),
        parallel: fc.integer({ min: 1, max: 4 }),
        failing: fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
    }),
);

interface Recorded {
    readonly results: Map<number, "done" | "failed" | "skipped">;
    readonly started: number[];
    readonly most: number;
}

/** Runs a graph and checks at each start that nothing starts before its upstreams have ended. */
async function run(
    nodes: readonly number[],
    after: (node: number) => readonly number[],
    parallel: number,
    failing: readonly number[] = [],
): Promise<Recorded> {
    const started: number[] = [];
    const ended = new Set<number>();
    let running = 0;
    let most = 0;
    const results = await runAll<number, "done" | "failed" | "skipped">({
        nodes,
        after,
        parallel,
        run: async (node) => {
            started.push(node);
            most = Math.max(most, ++running);
            const early = after(node).filter((n) => nodes.includes(n) && !ended.has(n));
            assert.deepStrictEqual(early, [], `${node} started before ${early.join()}`);
            await new Promise((resolve) => setImmediate(resolve));
            running--;
            ended.add(node);
            return failing.includes(node) ? "failed" : "done";
        },
        blocks: (result) => result !== "done",
        skip: () => "skipped",
    });
    return { results, started, most };
}

describe("the run queue of infra", () => {
    it("runs every node once, never before what it waits for, at most so many at a time", async () => {
        await fc.assert(
            fc.asyncProperty(graphs, async ({ nodes, edges, parallel }) => {
                const { results, started, most } = await run(nodes, (n) => edges.get(n) ?? [], parallel);
                assert.deepStrictEqual([...started].sort(), [...nodes].sort());
                assert.deepStrictEqual(new Set(results.values()), new Set(["done"]));
                assert.ok(most <= parallel);
            }),
        );
    });

    it("skips exactly what waits for a failed node, at any distance, and runs all else", async () => {
        await fc.assert(
            fc.asyncProperty(graphs, async ({ nodes, edges, parallel, failing }) => {
                const within = (n: number) => (edges.get(n) ?? []).filter((r) => nodes.includes(r));
                const { results } = await run(nodes, within, parallel, failing);
                for (const node of nodes) {
                    const upstreams = [...ancestors(node, within)];
                    const hit = upstreams.some((n) => failing.includes(n));
                    const expected = hit ? "skipped" : failing.includes(node) ? "failed" : "done";
                    assert.strictEqual(results.get(node), expected, `node ${node}`);
                }
            }),
        );
    });

    it("gives results in the order of the graph, not of completion", async () => {
        const reads = new Map([
            [2, [1]],
            [3, [2]],
        ]);
        const { results } = await run([3, 2, 1], (n) => reads.get(n) ?? [], 2);
        assert.deepStrictEqual([...results.keys()], [1, 2, 3]);
    });

    it("uses every slot that it has", async () => {
        const { most } = await run([1, 2, 3, 4], () => [], 2);
        assert.strictEqual(most, 2);
    });

    it("names the nodes that it waited for in vain", async () => {
        const because = new Map<string, readonly string[]>();
        await runAll<string, boolean>({
            nodes: ["network", "data", "app"],
            after: (n) => ({ network: [], data: ["network"], app: ["network", "data"] })[n] ?? [],
            parallel: 2,
            run: () => Promise.resolve(false),
            blocks: (succeeded) => !succeeded,
            skip: (node, culprits) => {
                because.set(node, culprits);
                return false;
            },
        });
        assert.deepStrictEqual(
            [...because],
            [
                ["data", ["network"]],
                ["app", ["network", "data"]],
            ],
        );
    });

    it("starts nothing more once it was stopped", async () => {
        const started: string[] = [];
        const results = await runAll<string, string>({
            nodes: ["a", "b", "c"],
            after: () => [],
            parallel: 1,
            run: (node) => Promise.resolve(`ran ${started.push(node)}`),
            blocks: () => false,
            skip: () => "stopped",
            stopped: () => started.length > 0,
        });
        assert.deepStrictEqual([...results.values()], ["ran 1", "stopped", "stopped"]);
    });

    it("refuses a cycle and names it", () => {
        const reads: Record<string, string[]> = { a: ["b"], b: ["c"], c: ["b"] };
        assert.throws(() => order(Object.keys(reads), (n) => reads[n]!), /b → c → b/);
    });

    it("turns the contracts round for destroy: whoever reads a layer goes first", () => {
        const sorted = order(layerNames, reversed(layerNames, upstreamsOf));
        for (const layer of layerNames) {
            for (const upstream of upstreamsOf(layer)) {
                assert.ok(sorted.indexOf(layer) < sorted.indexOf(upstream), `${layer} before ${upstream}`);
            }
        }
    });
});
