import * as assert from "node:assert";
import * as path from "node:path";
import type { Stack } from "@pulumi/pulumi/automation";
import { levelsNote, policyOptions, VERBS } from "../../../cli/operation";

const ROOT = path.resolve(__dirname, "../../..");

describe("an environment without a file of policy levels", () => {
    const noteOf = (environment: string, mandatory: number) => levelsNote({ root: ROOT, environment }, mandatory);

    it("is told what it lacks where a rule stops it, and only there", () => {
        assert.match(noteOf("dev", 1)[0]!, /^There is no policies\/levels\/dev\.json, .*docs\/operator-guide\.md#/);
        assert.deepStrictEqual([noteOf("dev", 0), noteOf("staging", 1)], [[], []]);
    });
});

describe("the policy pack (R-PROG-2)", () => {
    const pack = path.join(ROOT, "policies");

    it("is asked always, with the levels of the environment where it has some", () => {
        const levels = path.join(pack, "levels", "prod.json");
        const packs = { policyPacks: [pack], policyPackConfigs: [levels] };
        assert.deepStrictEqual(policyOptions({ root: ROOT, environment: "prod" }), packs);
        assert.deepStrictEqual(policyOptions({ root: ROOT, environment: "dev" }), { ...packs, policyPackConfigs: [] });
    });

    for (const verb of ["preview", "up"] as const) {
        it(`is asked at ${verb}`, async () => {
            const asked: unknown[] = [];
            const stack = { [verb]: (options: unknown) => Promise.resolve(asked.push(options)) } as unknown as Stack;
            const options = { color: "never", onEvent: () => undefined, policyPacks: [pack], policyPackConfigs: ["l"] };
            await VERBS[verb].run(stack, options as Parameters<(typeof VERBS)["up"]["run"]>[1]);
            assert.deepStrictEqual(asked, [options]);
        });
    }
});
