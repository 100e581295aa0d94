/** Reading a stack that holds nothing. */
import * as assert from "node:assert";
import type { Session } from "../../../cli/session";
import { readDeployment } from "../../../cli/stacks";

/** A session whose engine answers an export with this text. */
const answering = (stdout: string): Session =>
    ({
        environment: "staging",
        env: {},
        directoryOf: () => ".",
        engine: { run: () => Promise.resolve({ stdout, stderr: "", code: 0 }) },
    }) as unknown as Session;

describe("the deployment of a layer", () => {
    for (const [what, text] of [
        ["was made and never deployed to", '{"version":3,"deployment":null}'],
        ["was destroyed", '{"version":3,"deployment":{"resources":[]}}'],
        ["has no list of resources", '{"version":3,"deployment":{}}'],
    ] as const) {
        it(`is none where the stack ${what}`, async () => {
            assert.strictEqual(await readDeployment(answering(text), "network", false), undefined);
        });
    }

    it("is what the engine exports where there are resources", async () => {
        const text = '{"version":3,"deployment":{"resources":[{"urn":"u","type":"t"}]}}';
        const found = await readDeployment(answering(text), "network", false);
        assert.strictEqual(found?.deployment.resources?.length, 1);
    });
});
