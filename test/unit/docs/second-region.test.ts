/** A step that deploys a setting of app, data or edge says that layer dr, which takes it over in the second region, follows. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";

const RUNBOOKS = path.resolve(__dirname, "../../../docs/runbooks");

/** Steps that leave the second region as it is, by a part of them, and why. */
const FIRST_REGION_ALONE: Readonly<Record<string, string>> = {
    "No replica is left": "readers of the first region, for the time being",
    "app:variables.DATABASE_HOST <": "the same, and the step says so of dr",
    "what a restore does not take over": "the first region's database",
    "passwordGeneration 2": "dr is the step after the next",
    "[2, 1]`, deploy layer edge": "the CDN alone changes",
};

const SETTING = /\b(app|data|edge):[a-z]/;
const DEPLOYS = /--layer (app|data|edge)\b|deploys? layers? (app|data|edge)\b/i;

/** List items and paragraphs. */
const stepsOf = (text: string) => text.split(/\n(?=- |\d+\. |\n)/);

describe("runbooks", () => {
    const steps = fs
        .readdirSync(RUNBOOKS)
        .flatMap((file) =>
            stepsOf(fs.readFileSync(path.join(RUNBOOKS, file), "utf8")).map((step) => ({ file, step: step.trim() })),
        )
        .filter(({ step }) => SETTING.test(step) && DEPLOYS.test(step));

    it("do not leave the second region behind when they deploy a setting that it shares", () => {
        const behind = steps.filter(
            ({ step }) => !/\bdr\b/.test(step) && !Object.keys(FIRST_REGION_ALONE).some((part) => step.includes(part)),
        );
        assert.deepEqual(behind, []);
    });

    it("have every exception that stands here", () => {
        const all = fs.readdirSync(RUNBOOKS).map((file) => fs.readFileSync(path.join(RUNBOOKS, file), "utf8"));
        for (const part of Object.keys(FIRST_REGION_ALONE)) {
            assert.ok(
                all.some((text) => text.includes(part)),
                part,
            );
        }
    });
});
