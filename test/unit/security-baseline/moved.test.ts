import assert from "node:assert/strict";
import { problemOfRegion } from "../../../stacks/foundation/moved";
import { deployedBefore, runLayerWith } from "../layers";

const published = { dataKeyArn: "arn:aws:kms:us-east-1:123456789012:key/k" };

describe("the region of an environment that stands", () => {
    it("stays, and is anyone's choice before the first deployment", () => {
        assert.equal(problemOfRegion(published, "us-east-1", "staging"), undefined);
        assert.equal(problemOfRegion(undefined, "us-east-2", "staging"), undefined);
        assert.equal(problemOfRegion({}, "us-east-2", "staging"), undefined);
    });

    it("stops the first layer before it changes anything", async () => {
        const run = runLayerWith("foundation", "staging", {
            config: { "aws:region": "us-east-2" },
            calls: deployedBefore("foundation", "staging", published),
        });
        await assert.rejects(
            run,
            /aws:region is us-east-2, but the environment stands in us-east-1: .*config set aws:region us-east-1 -s staging\. .*destroy staging/,
        );
    });
});
