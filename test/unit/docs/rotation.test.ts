/** What Lambda does to a function that is used once a month, the runbook of a failed rotation tells (R-DB-3). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { environments, runLayer } from "../layers";

const PAGE = fs.readFileSync(path.resolve(__dirname, "../../../docs/runbooks/pooler-rotation.md"), "utf8");
/** "if a Lambda function remains idle for 14 days … The next invocation attempt will fail" (Lambda Developer Guide). */
const IDLE_DAYS = 14;

interface Rules {
    readonly scheduleExpression: string;
    readonly duration: string;
}

describe("docs/runbooks/pooler-rotation.md", () => {
    it("tells that the first invocation may fail, where rotations are further apart than Lambda keeps interfaces", async () => {
        for (const environment of environments) {
            const { resources } = await runLayer("data", environment);
            const rules = resources
                .filter(({ type }) => type === "aws:secretsmanager/secretRotation:SecretRotation")
                .map(({ inputs }) => inputs["rotationRules"] as Rules);
            assert.strictEqual(rules.length, 2);
            for (const { scheduleExpression, duration } of rules) {
                const days = Number(/^rate\((\d+) days?\)$/.exec(scheduleExpression)?.[1]);
                assert.ok(days >= IDLE_DAYS, "the runbook need not tell it any more");
                const told = PAGE.split("\n4. ")[1] ?? "";
                assert.match(told, new RegExp(`idle for ${IDLE_DAYS} days`));
                // Only "during the open rotation windows" does Secrets Manager try again.
                assert.ok(told.includes(`00:00 to 0${Number.parseInt(duration, 10)}:00 UTC`), duration);
            }
        }
    });
});
