/**
 * The generated rules and routes against Prometheus' and Alertmanager's own tools (R-OBS-3): what promtool and amtool
 * read here is what the cluster gets.
 */
import assert from "node:assert/strict";
import { alertmanagerConfig } from "../../components/observability-stack/alertmanager";
import { alerts, ruleGroups } from "../../components/observability-stack/rules/rules";
import { WATCHED_JOBS } from "../../components/observability-stack/rules/monitoring";
import type { RuleInputs } from "../../components/observability-stack/rules/row";
import { exported } from "../../components/observability-stack/cloudwatch-metrics";
import {
    criticalCases,
    notReadyOn,
    otherCases,
    refusedConfigurations,
    workload,
    workloadKinds,
} from "./prometheus/cases";
import { missingPrograms, run } from "./prometheus/programs";

const inputs: RuleInputs = {
    environment: "staging",
    availabilityTarget: 99.9,
    latencyTargetSeconds: 0.5,
    databaseMaxConnections: 400,
    databaseVCpus: 2,
    rpoSeconds: 300,
    standbyRegion: "us-west-2",
    prometheusReplicas: 2,
    repositoryUrl: "https://git.example.com/integers",
    grafanaUrl: "https://grafana.example.com",
};
const topic = (name: string) => `arn:aws:sns:us-east-1:123456789012:integers-staging-${name}`;
const alertmanager = alertmanagerConfig({
    region: "us-east-1",
    topicArns: { critical: topic("critical"), warning: topic("warning"), info: topic("info") },
    heartbeatTopicArn: topic("heartbeat"),
});
const groups = ruleGroups(inputs);
const rows = Object.values(alerts(inputs)).flat();

describe("the monitoring rules and routes, with promtool and amtool", function () {
    this.timeout(300_000);

    before(function () {
        const missing = missingPrograms();
        if (missing !== "") {
            assert.ok(process.env.CI !== "true", missing);
            console.log(`      skipped: ${missing}`);
            this.skip();
        }
    });

    it("promtool accepts every rule", () => {
        const { status, output } = run("promtool", ["check", "rules", "rules.json"], { "rules.json": { groups } });
        assert.equal(status, 0, output);
        assert.match(output, new RegExp(`SUCCESS: ${groups.flatMap((g) => g.rules).length} rules found`));
    });

    it("every alert has a case that fires and one that does not, but for the one that always fires", () => {
        const named = (critical: boolean) =>
            rows.filter((row) => (row.severity === "critical") === critical).map((row) => row.alert);
        assert.deepEqual(Object.keys(criticalCases).sort(), named(true).sort());
        assert.deepEqual([...Object.keys(otherCases), "Watchdog"].sort(), named(false).sort());
    });

    for (const [alert, { fires, silent, at = 30 }] of Object.entries({ ...criticalCases, ...otherCases })) {
        it(`${alert} fires`, () => assertFiring(alert, fires, at, true));
        it(`${alert} stays silent at its limit`, () => assertFiring(alert, silent, at, false));
    }

    for (const job of WATCHED_JOBS) {
        it(`TargetDown fires when nothing of ${job} is found`, () => {
            const others = WATCHED_JOBS.filter((one) => one !== job);
            const series = Object.fromEntries(others.map((one) => [`up{job="${one}",instance="a"}`, "1x40"]));
            assertFiring("TargetDown", series, 30, true);
        });
    }

    for (const [when, series] of [
        ["the exporter does not answer", { 'up{job="yace"}': "0x40" }],
        ["calls fail", { 'up{job="yace"}': "1x40", yace_cloudwatch_request_errors: "0+1x40" }],
        ["none is made", { 'up{job="yace"}': "1x40", yace_cloudwatch_requests_total: "9x40" }],
    ] as const) {
        it(`CloudWatchExporterDown fires when ${when}, whatever it said before`, () => {
            const told = { [`${exported("healthyHosts", "staging")}{dimension_TargetGroup="web"}`]: "2x40" };
            assertFiring("CloudWatchExporterDown", { ...told, ...series }, 30, true);
        });
    }

    for (const [what, series] of [
        ["its operator does not know", { 'kube_customresource_elasticsearch_health{health="unknown"}': "1x40" }],
        ["nobody tells", {}],
    ] as const) {
        it(`ElasticsearchRed fires when ${what}`, () => assertFiring("ElasticsearchRed", series, 30, true));
    }

    for (const [what, series] of [
        // Born with the first failure.
        ["fail as a whole", { jaeger_storage_bulk_index_latency_err_count: "_x5 1+1x35" }],
        ["find no memory", { otelcol_receiver_refused_spans: "0+9x40", jaeger_storage_bulk_index_errors: "0x40" }],
    ] as const) {
        it(`TracesLost fires when spans ${what}`, () => assertFiring("TracesLost", series, 30, true));
    }

    for (const [which, series] of refusedConfigurations) {
        it(`ConfigurationRefused fires by ${which}`, () => assertFiring("ConfigurationRefused", series, 30, true));
    }

    it("MonitoringPodNotReady fires when a container starts again and again", () => {
        // Whatever else is down.
        const series = { ...notReadyOn("dead", 0, "fluent-bit"), ...notReadyOn("well", 1, "jaeger") };
        assertFiring("MonitoringPodNotReady", series, 30, true);
    });

    for (const kind of workloadKinds) {
        it(`MonitoringPodNotReady fires when a pod of a ${kind} is refused`, () =>
            assertFiring("MonitoringPodNotReady", workload(kind, 1), 30, true));
    }

    it("Watchdog fires when nothing is measured at all", () => assertFiring("Watchdog", {}, 1, true));

    it("amtool accepts the configuration", () => {
        const { status, output } = run("amtool", ["check-config", "alertmanager.json"], {
            "alertmanager.json": alertmanager,
        });
        assert.equal(status, 0, output);
        assert.match(output, /12 inhibit rules[\s\S]*4 receivers/);
    });

    for (const row of rows) {
        const receiver = row.severity === "none" ? "heartbeat" : row.severity;
        it(`${row.alert} reaches ${receiver}`, () => assert.equal(route(row.alert, row.severity), receiver));
    }

    it("a message says of each alert whether it fires or is over, with its runbook", () => {
        const { receivers } = alertmanager as { receivers: { sns_configs: { message: string; subject: string }[] }[] };
        const [{ message, subject }] = receivers[1]!.sns_configs as [{ message: string; subject: string }];
        const alert = (status: string, summary: string) => ({
            status,
            labels: { alertname: summary },
            annotations: { summary, description: "3 %", runbook_url: "https://r", dashboard_url: "https://d" },
            ...{ startsAt: "2026-01-01T00:00:00Z", endsAt: "2026-01-01T00:00:00Z", generatorURL: "", fingerprint: "" },
        });
        const data = {
            ...{ receiver: "critical", status: "firing", groupLabels: {}, commonAnnotations: {}, externalURL: "" },
            alerts: [alert("firing", "One"), alert("resolved", "Two")],
            commonLabels: { environment: "staging", component: "database" },
        };
        const render = (text: string) =>
            run(
                "amtool",
                ["template", "render", "--template.glob=none", `--template.text=${text}`, "--template.data=d.json"],
                {
                    "d.json": data,
                },
            ).output;
        const part = (status: string, summary: string) =>
            `[${status}] ${summary}\n3 %\nRunbook: https://r\nDashboard: https://d\n`;
        assert.equal(render(message).trim(), `${part("FIRING", "One")}\n${part("RESOLVED", "Two")}`.trim());
        assert.equal(render(subject).trim(), "[FIRING] staging database");
    });

    it("an alert of an unknown severity reaches a person", () => assert.equal(route("New", "urgent"), "warning"));
});

/** The receiver of an alert, as Alertmanager routes it. */
function route(alert: string, severity: string): string {
    const labels = [`alertname=${alert}`, `severity=${severity}`, "environment=staging"];
    const { status, stdout, output } = run(
        "amtool",
        ["config", "routes", "test", "--config.file=alertmanager.json", ...labels],
        { "alertmanager.json": alertmanager },
    );
    assert.equal(status, 0, output);
    return stdout.trim();
}

/** The groups with an alert's rule and the rules that record what it reads, at any distance: the others cost time alone. */
function groupsOf(alert: string): typeof groups {
    const all = groups.flatMap(({ rules }) => rules);
    const needed = new Set(all.filter((rule) => rule["alert"] === alert));
    for (const { expr } of needed) {
        const reads = (record: unknown) => typeof record === "string" && (expr as string).includes(record);
        all.filter(({ record }) => reads(record)).forEach((recording) => needed.add(recording));
    }
    return groups
        .map((group) => ({ ...group, rules: group.rules.filter((rule) => needed.has(rule)) }))
        .filter(({ rules }) => rules.length > 0);
}

function assertFiring(alert: string, series: Readonly<Record<string, string>>, atMinute: number, expected: boolean) {
    const firing = `count by (alertname) (ALERTS{alertname="${alert}",alertstate="firing"}) > bool 0`;
    const test = {
        interval: "1m",
        input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
        promql_expr_test: [
            {
                expr: firing,
                eval_time: `${atMinute}m`,
                exp_samples: expected ? [{ labels: `{alertname="${alert}"}`, value: 1 }] : [],
            },
        ],
    };
    const rules = groupsOf(alert);
    const { status, output } = run("promtool", ["test", "rules", "test.json"], {
        "rules.json": { groups: rules },
        "test.json": {
            rule_files: ["rules.json"],
            // Ten minutes are more than a sample lives, so that an alert must read what was recorded in the same round.
            evaluation_interval: atMinute > 1000 ? "10m" : "1m",
            group_eval_order: rules.map(({ name }) => name),
            tests: [test],
        },
    });
    assert.equal(status, 0, output);
}
