/** Alarms whose latest minutes may have no data yet (CloudWatch User Guide, "Metric math syntax and functions", FILL). */
import assert from "node:assert/strict";
import { layerNames } from "../../../stacks/contracts";
import { readGolden } from "../../golden/files";
import { environments } from "../layers";

interface Inputs {
    readonly evaluationPeriods: number;
    readonly datapointsToAlarm?: number;
    readonly metricQueries?: readonly { readonly expression?: string; readonly metric?: { readonly period: number } }[];
}

const MINUTES = 2;

/** A division by what is missing drops the minute; of `FILL(requests, 1)` nothing is missing. */
const dropsWhatIsMissing = (expression: string): boolean => /\/ \(\w+ \+ \w+\)$/.test(expression);

const filled = environments.flatMap((environment) =>
    layerNames.flatMap((layer) =>
        Object.entries(readGolden(layer, environment)).flatMap(([resource, { inputs }]) => {
            const { metricQueries = [], evaluationPeriods, datapointsToAlarm = evaluationPeriods } = inputs as Inputs;
            const expression = metricQueries.flatMap((query) => query.expression ?? []).join();
            const seconds = metricQueries.find((query) => query.metric !== undefined)?.metric?.period ?? 0;
            return !expression.includes("FILL(") || dropsWhatIsMissing(expression)
                ? []
                : [{ alarm: `${environment} ${resource}`, seconds, spare: evaluationPeriods - datapointsToAlarm }];
        }),
    ),
);

describe("alarms over metrics with their gaps filled", () => {
    it("go off although the last two minutes have no data yet, which a fill makes zeros of", () => {
        // A window of five minutes holds data of the first three.
        const stuck = filled.filter(({ seconds, spare }) => seconds <= MINUTES * 60 && spare * seconds < MINUTES * 60);
        assert.deepEqual(
            stuck.map(({ alarm }) => alarm),
            [],
        );
        assert.ok(filled.length > 10, `${filled.length}`);
    });
});
