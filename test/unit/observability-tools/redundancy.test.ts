/** What losing a pod, a node or a zone costs the monitoring (R-OBS-1 to R-OBS-5, "Single points of failure"). */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { placedPods, type PlacedTool } from "./placed";
import { build } from "./fixture";

const ZONE = "topology.kubernetes.io/zone";
const pods = placedPods("full");

/** What keeps something on a disk, or whose loss blinds the others: neither spot capacity nor eviction may take it. */
const STORING: readonly PlacedTool[] = ["prometheus", "alertmanager", "elasticsearch"];

describe("the monitoring tools in full", () => {
    for (const { tool, replicas, spread, labels, onDemand, claims, priority } of pods) {
        it(`${tool} runs at least twice`, () => assert.ok(replicas >= 2, String(replicas)));

        it(`${tool} never has all of its pods in one zone`, () => {
            // Of a spread the labels have to be those of its own pods, or every pod is alone of its kind.
            const strict = spread.filter(({ key, must }) => key === ZONE && must);
            assert.equal(strict.length, 1, JSON.stringify(spread));
            assert.deepEqual(strict[0]!.labels ?? labels, labels);
        });

        it(`${tool} ${STORING.includes(tool) ? "stores on a disk off spot capacity and is evicted last" : "stores nothing"}`, () => {
            const stores = STORING.includes(tool);
            assert.deepEqual(
                { disk: claims > 0, onDemand, core: priority === "monitoring-core" },
                // The entry holds what no replica has yet.
                { disk: stores, onDemand: stores, core: stores || tool === "entry" },
            );
        });
    }

    it("lose one pod at a time to a drain, each", async () => {
        const made = await build();
        const budgets = made.ofType("kubernetes:policy/v1:PodDisruptionBudget").map(({ inputs }) => {
            return inputs["spec"] as Record<string, unknown> & {
                selector: { matchLabels: object };
                maxUnavailable: number;
            };
        });
        for (const { tool, replicas, labels, budget } of pods) {
            const own = budgets.find(({ selector }) => isDeepStrictEqual(selector.matchLabels, labels));
            // ECK makes Elasticsearch's own budget, of one node (its default).
            const eck = tool === "elasticsearch" ? 1 : undefined;
            const taken = eck ?? own?.maxUnavailable ?? replicas - budget!;
            assert.equal(taken, 1, tool);
        }
        assert.equal(budgets.length, 4);
        // Else pods that never become ready keep their nodes for ever.
        const policies = budgets.map(({ unhealthyPodEvictionPolicy }) => unhealthyPodEvictionPolicy);
        assert.deepEqual([...new Set(policies)], ["AlwaysAllow"]);
    });

    it("scrape what every ServiceMonitor and PodMonitor names, whichever release it is of", () => {
        const { monitors } = pods.find(({ tool }) => tool === "prometheus")!;
        assert.deepEqual(monitors, {
            serviceMonitorSelectorNilUsesHelmValues: false,
            podMonitorSelectorNilUsesHelmValues: false,
        });
    });
});
