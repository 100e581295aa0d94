/** Settings of a stage's methods that are wrong are told once: of the stage where the stack has it, else of themselves. */
import assert from "node:assert/strict";
import { rule as logs } from "../../policies/rules/logging/api-stage-logs-executions";
import { rule as metrics } from "../../policies/rules/logging/api-stage-metrics";
import { analyzeStack, policyOf, ref, urnOf } from "./harness";

const SETTINGS = "apigateway:MethodSettings";
const STAGE = "apigateway:Stage";

for (const rule of [logs, metrics]) {
    describe(`wrong settings of a stage, by ${rule.name}`, () => {
        for (const [where, stage, told] of [
            ["this stack", { stage: { type: STAGE, props: { restApi: "api", stageName: "prod" } } }, STAGE],
            ["another stack", {}, SETTINGS],
        ] as const) {
            it(`of ${where} are told once`, async () => {
                const stageName = "stage" in stage ? ref("stage", "stageName") : "prod";
                const props = { restApi: "api", stageName, methodPath: "*/*", settings: {} };
                const found = await analyzeStack(
                    [policyOf(rule)],
                    { ...stage, settings: { type: SETTINGS, props } },
                    true,
                );
                assert.deepEqual(
                    found.map(({ urn }) => urn),
                    [urnOf(told, told === STAGE ? "stage" : "settings")],
                );
            });
        }
    });
}
