import assert from "node:assert/strict";
import { problemOfName } from "../../../stacks/data/renamed";
import { deployedBefore, runLayerWith } from "../layers";

describe("the name of a database that stands", () => {
    it("stays; before the first deployment it is anyone's choice", () => {
        assert.equal(problemOfName({ databaseName: "integers" }, "integers", "prod"), undefined);
        assert.equal(problemOfName(undefined, "counters", "prod"), undefined);
        assert.equal(problemOfName({}, "counters", "prod"), undefined);
    });

    it("stops the layer before it changes anything, with the command that sets it back", async () => {
        const run = runLayerWith("data", "prod", {
            config: { "data:databaseName": "counters" },
            calls: deployedBefore("data", "prod", { databaseName: "integers" }),
        });
        await assert.rejects(
            run,
            /is counters, but integers is deployed.* empty one.*pulumi config set data:databaseName integers -s prod/,
        );
    });
});
