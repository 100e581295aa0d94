import assert from "node:assert/strict";
import { passwordGenerationsOf, problemOfPasswords } from "../../../stacks/data/password-generations";
import { deployedBefore, runLayerWith } from "../layers";

const problem = (deployed: number, wanted: number) =>
    problemOfPasswords({ passwordGenerations: { sessions: 1, cache: deployed } }, { sessions: 1, cache: wanted });

describe("passwords of a cache that stands", () => {
    it("stay, or are followed by the next one", () => {
        assert.equal(problem(1, 1), undefined);
        assert.equal(problem(1, 2), undefined);
        assert.equal(problem(41, 42), undefined);
    });

    it("are not skipped, because running tasks have the one that is deployed", () => {
        assert.match(
            problem(1, 3) ?? "",
            /^data:cache: passwordGeneration is 3, but 1 is deployed: .*refuse every task that runs\. Allowed are 1, and 2 /,
        );
    });

    it("are not taken back, because the secret keeps the newest one", () => {
        assert.match(problem(2, 1) ?? "", /is 1, but 2 is deployed: the secret keeps .*Allowed are 2, and 3 /);
    });

    it("are anyone's choice before the first deployment, and before they were published", () => {
        const wanted = passwordGenerationsOf({ sessions: { passwordGeneration: 7 }, cache: {} });
        assert.deepEqual(wanted, { sessions: 7, cache: 1 });
        assert.equal(problemOfPasswords(undefined, wanted), undefined);
        assert.equal(problemOfPasswords({ databaseName: "integers" }, wanted), undefined);
    });

    it("are published, and stop the layer before it changes anything", async () => {
        const { outputs } = await runLayerWith("data", "prod", {});
        assert.deepEqual(outputs["passwordGenerations"], { sessions: 1, cache: 1 });
        const run = runLayerWith("data", "prod", {
            config: {
                "data:sessions": JSON.stringify({
                    nodeType: "cache.r7g.large",
                    snapshotRetentionDays: 7,
                    passwordGeneration: 3,
                }),
            },
            calls: deployedBefore("data", "prod", { passwordGenerations: { sessions: 1, cache: 1 } }),
        });
        await assert.rejects(run, /data:sessions: passwordGeneration is 3/);
    });
});
