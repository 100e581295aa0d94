import * as assert from "node:assert";
import * as path from "node:path";
import { levelsNote } from "../../../cli/operation";

const ROOT = path.resolve(__dirname, "../../..");

describe("an environment without a file of policy levels", () => {
    const noteOf = (environment: string, mandatory: number) => levelsNote({ root: ROOT, environment }, mandatory);

    it("is told what it lacks where a rule stops it, and only there", () => {
        assert.match(noteOf("dev", 1)[0]!, /^There is no policies\/levels\/dev\.json, .*docs\/operator-guide\.md#/);
        assert.deepStrictEqual([noteOf("dev", 0), noteOf("staging", 1)], [[], []]);
    });
});
