/** The moments of a drill, as a person wrote them down, against the environment's targets (R-DR-4). */
import * as fs from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type DrillRecord, drillReport, type Measure, measures } from "../components/dr-replication/drill-report";
import { drSchema } from "../stacks/schemas/dr";
import { WORDS } from "../stacks/schema-words";
import { readEnvironmentFile } from "./configuration/environment-file";
import { UsageError } from "./run/results";

const moment = z.iso.datetime({ offset: true, error: "must be a time with a zone, e.g. 2026-03-01T09:00:00Z" });

const schema = z.strictObject({
    drill: z.string().min(1),
    faultAt: moment,
    servedAt: moment,
    writableAt: moment.optional(),
    lastWriteKept: moment.optional(),
    lastObjectKept: moment.optional(),
    steps: z.record(z.string(), z.strictObject({ startedAt: moment, endedAt: moment })).optional(),
});

export interface DrillResult {
    readonly drill: string;
    readonly measures: readonly Measure[];
    /** The report as Markdown. */
    readonly report: string;
}

/**
 * @param file YAML or JSON in the form of `DrillRecord`
 * @throws UsageError where the file has another form, or a moment lies on the wrong side of the fault
 */
export function readDrill(root: string, environment: string, file: string): DrillResult {
    const { success, data: targets } = drSchema.targets.safeParse(
        readEnvironmentFile(root, environment).config?.["dr:targets"],
    );
    if (!success) {
        throw new UsageError(
            `dr:targets of ${environment} cannot be used: npm run infra -- config check ${environment}`,
        );
    }
    const found = schema.safeParse(readMoments(file), WORDS);
    if (!found.success) {
        const wrong = found.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
        throw new UsageError(
            `${file}: ${wrong.join("; ")}. Correct the file; its form: docs/runbooks/drills.md, "Report".`,
        );
    }
    // The schema's optional keys are `undefined` where they are absent, which is what absent means here.
    const record = found.data as DrillRecord;
    try {
        return {
            drill: record.drill,
            measures: measures(record, targets),
            report: drillReport(record, targets),
        };
    } catch (error) {
        throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

function readMoments(file: string): unknown {
    try {
        return parse(fs.readFileSync(file, "utf8"));
    } catch (error) {
        throw new UsageError(
            `--moments ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. ` +
                `Name a YAML or JSON file; its form: docs/runbooks/drills.md, "Report".`,
        );
    }
}
