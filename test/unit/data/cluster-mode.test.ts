import assert from "node:assert/strict";
import { problemOfShards } from "../../../stacks/data/cluster-mode";
import { deployedBefore, runLayerWith } from "../layers";

const one = "master.integers-data-prod-cache.abcdef.use1.cache.amazonaws.com";
const several = "clustercfg.integers-data-prod-cache.abcdef.use1.cache.amazonaws.com";
const problem = (cacheAddress: unknown, shards?: number) =>
    problemOfShards({ sessionsAddress: one, cacheAddress }, { sessions: {}, cache: { shards } });

describe("shards of a cache that stands", () => {
    it("stay one or stay several, and several become more or fewer", () => {
        assert.equal(problem(one), undefined);
        assert.equal(problem(one, 1), undefined);
        assert.equal(problem(several, 2), undefined);
        assert.equal(problem(several, 90), undefined);
        assert.match(
            problem(one, 3) ?? "",
            /^data:cache: shards is 3, .*with one shard, .* from one to several.*to 1, or leave/,
        );
        assert.match(problem(several) ?? "", /^data:cache: shards is 1, .*with several shards, .*to 2 or more/);
    });

    it("are anyone's choice before the first deployment", () => {
        assert.equal(problemOfShards(undefined, { sessions: { shards: 3 }, cache: {} }), undefined);
        assert.equal(problemOfShards({}, { sessions: {}, cache: { shards: 3 } }), undefined);
    });

    it("stop the layer before it changes anything", async () => {
        const before = { sessionsAddress: several, cacheAddress: one };
        const run = runLayerWith("data", "prod", {
            calls: deployedBefore("data", "prod", before),
        });
        await assert.rejects(run, /data:sessions: shards is 1/);
    });
});
