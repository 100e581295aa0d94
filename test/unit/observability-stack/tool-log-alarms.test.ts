/** What the tools' own logs tell, and of what (R-OBS-5). */
import assert from "node:assert/strict";
import { TOOL_LOG_METRICS } from "../../../components/observability-stack/alarm-table";
import { alarmLine } from "../alarm-line";
import { build } from "./fixture";

const FILTER = "aws:cloudwatch/logMetricFilter:LogMetricFilter";

/** A line as Fluent Bit hands it to CloudWatch Logs. */
const line = (container: string, log: string) =>
    JSON.stringify({ stream: "stdout", _p: "F", log, kubernetes: { container_name: container } });
const elasticsearch = (logger: string, message: string) =>
    line("elasticsearch", JSON.stringify({ "log.level": "INFO", message, "log.logger": logger }));
const snapshot = (name: string, state: string) =>
    elasticsearch(
        "org.elasticsearch.snapshots.SnapshotsService",
        `snapshot [s3:${name}-2026.08.01-a1/x] completed with state [${state}]`,
    );
const logstash = (message: string) =>
    line("logstash", `[2026-08-01T01:02:03,004][WARN ][logstash.outputs.elasticsearch][cloudwatch][a1b2] ${message}`);

/** Terms in quotation marks, each of which a line must have (CloudWatch Logs user guide, "Filter pattern syntax"). */
const counts = (text: string) =>
    TOOL_LOG_METRICS.filter(({ pattern }) =>
        [...pattern.matchAll(/"([^"]+)"/g)].every(([, term]) => text.includes(term!)),
    ).map(({ name }) => name);

const filebeat = (message: string) =>
    line("filebeat", JSON.stringify({ "log.level": "error", "log.logger": "input.aws-cloudwatch", message }));

describe("alarms on the log of the monitoring tools", () => {
    it("count a read that Filebeat gave up, and not one that its stop cancelled", () => {
        const read = (how: string) =>
            filebeat(`getLogEventsFromCloudWatch failed${how} error FilterLogEvents with Paginator`);
        assert.deepEqual(counts(read(":")), ["FailedReads"]);
        assert.deepEqual(counts(read(" with RequestCanceledError:")), []);
    });

    it("count a line that Elasticsearch refused, and not one that it has already", () => {
        const refused = logstash(
            'Could not index event to Elasticsearch. status: 400, action: ["create", {:_id=>"1"}, {"a"=>1}], response: {}',
        );
        assert.deepEqual(counts(refused), ["RefusedLines"]);
        assert.deepEqual(counts(logstash('Failed action {:status=>409, :action=>["create"]}')), []);
    });

    it("count each night's snapshot that is whole", () => {
        assert.deepEqual(counts(snapshot("daily", "SUCCESS")), ["SnapshotsCompleted"]);
        for (const other of [
            snapshot("daily", "PARTIAL"),
            snapshot("daily", "FAILED"),
            snapshot("by-hand", "SUCCESS"),
        ]) {
            assert.deepEqual(counts(other), []);
        }
    });

    it("count an index whose lifecycle stands still", () => {
        const step = '{"phase":"hot","action":"rollover","name":"check-rollover-ready"}';
        const message = `policy [integers-logs] for index [a] failed on step [${step}]. Moving to ERROR step`;
        assert.deepEqual(counts(elasticsearch("org.elasticsearch.xpack.ilm.IndexLifecycleRunner", message)), [
            "LifecycleErrors",
        ]);
    });

    it("tell people in working hours, and wait for the first night of a new cluster", async () => {
        const made = await build();
        const filters = made.ofType(FILTER).map(({ inputs }) => {
            const { name, namespace, value, defaultValue } = inputs["metricTransformation"] as Record<string, string>;
            return [inputs["logGroupName"], namespace, name, value, defaultValue];
        });
        const group = "/aws/containerinsights/integers-prod-monitoring/application";
        assert.deepEqual(filters.sort(), [
            [group, "Integers/Monitoring/prod", "FailedReads", "1", undefined],
            [group, "Integers/Monitoring/prod", "LifecycleErrors", "1", undefined],
            [group, "Integers/Monitoring/prod", "RefusedLines", "1", undefined],
            [group, "Integers/Monitoring/prod", "SnapshotsCompleted", "1", "0"],
        ]);
        const told = (name: string) => alarmLine(made, `monitoring-${name}`).replace("Integers/Monitoring/prod ", "");
        const warning = "silence notBreaching → integers-prod-warning";
        assert.equal(told("logs-skipped"), `FailedReads Sum > 0, 1 of 24 × 3600 s, ${warning}`);
        assert.equal(told("logs-refused"), `RefusedLines Sum > 0, 1 of 24 × 3600 s, ${warning}`);
        assert.equal(told("snapshot-missing"), `SnapshotsCompleted Sum < 1, 26 of 26 × 3600 s, ${warning}`);
        assert.equal(told("lifecycle-fails"), `LifecycleErrors Sum > 0, 3 of 3 × 3600 s, ${warning}`);
    });

    it("tell that no line comes at all, of which no other alarm would", async () => {
        const made = await build();
        assert.equal(
            alarmLine(made, "monitoring-container-logs-silent"),
            "AWS/Logs IncomingLogEvents Sum < 1, 6 of 6 × 300 s, silence breaching → integers-prod-warning",
        );
        assert.deepEqual(
            made.one("aws:cloudwatch/metricAlarm:MetricAlarm", "monitoring-container-logs-silent").inputs["dimensions"],
            {
                LogGroupName: "/aws/containerinsights/integers-prod-monitoring/application",
            },
        );
    });
});
