import assert from "node:assert/strict";
import { problemOfGenerations } from "../../../stacks/edge/generations";
import { runLayerWith } from "../layers";

const problem = (deployed: unknown, wanted: readonly number[]) =>
    problemOfGenerations({ originSecretGenerations: deployed }, wanted);

describe("generations of the secret between CDN and load balancers", () => {
    it("go forth and back by the steps of a rotation", () => {
        const steps = [[1], [1, 2], [2, 1], [2]];
        for (const [i, step] of steps.entries()) {
            for (const near of steps.slice(Math.max(0, i - 1), i + 2)) {
                assert.equal(problem(step, near), undefined, `${step.join()} → ${near.join()}`);
            }
        }
    });

    it("skip none: a load balancer that does not know what the CDN sends refuses everybody", () => {
        for (const [deployed, wanted, first] of [
            [[1], [2], "[1, 2]"],
            [[1], [2, 1], "[1, 2]"],
            [[1, 2], [2], "[2, 1]"],
            [[2, 1], [1], "[1, 2]"],
            [[2], [1, 3], "[2, 1]"],
        ] as const) {
            assert.ok(problem(deployed, wanted)?.includes(`Deploy ${first} first`), problem(deployed, wanted));
        }
    });

    it("are anyone's choice before the first deployment, and where no CDN stands", () => {
        assert.equal(problemOfGenerations(undefined, [7]), undefined);
        assert.equal(problem(undefined, [7]), undefined);
        assert.equal(problem([], [7]), undefined);
        assert.equal(problem([1], []), undefined);
    });

    it("are published, and stop the layer before it changes anything", async () => {
        const calls = {
            "pulumi:pulumi:readStackOutputs": ({ name }: Record<string, unknown>) => ({
                outputs: name === "organization/integers-edge/prod" ? { originSecretGenerations: [1] } : {},
            }),
        };
        const jump = runLayerWith("edge", "prod", { calls, config: { "edge:originSecretGenerations": "[2]" } });
        await assert.rejects(jump, /is \[2\], but \[1\] is deployed/);
        const { outputs } = await runLayerWith("edge", "prod", {
            config: { "edge:originSecretGenerations": "[2, 1]" },
        });
        assert.deepEqual(outputs["originSecretGenerations"], [2, 1]);
    });
});
