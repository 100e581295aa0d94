/** Whoever is woken by an alarm finds its runbook, and the alarm in the runbook (R-OBS-3). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";
import { environments } from "../layers";

const ROOT = path.resolve(__dirname, "../../..");
const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm ";

/** The alarms of the reviewed plans, which another test keeps current. */
const alarms = environments.flatMap((environment) =>
    layerNames.flatMap((layer) =>
        Object.entries(readGolden(layer, environment))
            .filter(([resource]) => resource.startsWith(ALARM))
            .map(([resource, { inputs }]) => ({
                name: resource.slice(ALARM.length),
                ...(inputs as { readonly alarmActions: readonly string[]; readonly alarmDescription: string }),
            })),
    ),
);
/** Not those that scale a service. */
const telling = alarms.filter(({ alarmActions }) => alarmActions.some((arn) => arn.includes(":sns:")));

/** Names in the runbook's symptom, as far as they stand there: of `<cache>-<node>-cpu` and `…-memory` the end. */
function namesIn(runbook: string): string[] {
    const symptom = /\*\*Symptom\.\*\*[^]*?\n\n/.exec(fs.readFileSync(path.join(ROOT, runbook), "utf8"))?.[0] ?? "";
    return [...symptom.matchAll(/`([^`]+)`/g)].map((m) => m[1]!.replace(/^.*[>…]/, "")).filter((name) => name !== "");
}

/** Runbooks say once, for all of their alarms, what those of replicas and of the second region are called. */
const shortened = (name: string) => name.replace("standby-", "").replace(/-replica-[a-z]+-[a-z]+-\d[a-z]/, "");

describe("every alarm that tells somebody", () => {
    it("names a runbook whose symptom names it", () => {
        const unknown = telling.filter(({ name, alarmDescription }) => {
            const [, runbook] = /Runbook: (docs\/runbooks\/[\w-]+\.md)$/.exec(alarmDescription) ?? [];
            const alarm = shortened(name);
            return (
                runbook === undefined ||
                !namesIn(runbook).some((known) => alarm.endsWith(known) || known.endsWith(`-${alarm}`))
            );
        });
        assert.deepEqual(
            unknown.map(({ name, alarmDescription }) => `${name}: ${alarmDescription}`),
            [],
        );
    });

    it("is one of more than a hundred", () => {
        assert.ok(telling.length > 100, `${telling.length}`);
    });
});
