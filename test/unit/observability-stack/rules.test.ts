import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alertmanagerConfig, INHIBITIONS } from "../../../components/observability-stack/alertmanager";
import { dashboardNames } from "../../../components/observability-stack/dashboards/names";
import { alerts, recordings, ruleGroups } from "../../../components/observability-stack/rules/rules";
import { SCALE_OUT_COOLDOWN_SECONDS, SCALE_OUT_MINUTES } from "../../../components/app-cluster/scaling-table";
import { nodeIds } from "../../../components/cache-cluster/purposes";
import { SESSION_NODES } from "../../../components/observability-stack/rules/data";
import { LONG_JOB_WAIT_SECONDS } from "../../../components/observability-stack/rules/service";
import type { RuleInputs } from "../../../components/observability-stack/rules/row";
import { LATENCY_LIMIT_MAX } from "../../../components/observability-stack/latency-limit";
import { cloudWatchMetrics, exported } from "../../../components/observability-stack/cloudwatch-metrics";
import { read } from "./promql";
import { scrapedMetrics } from "./scraped-metrics";

const ROOT = join(__dirname, "../../..");
const inputs: RuleInputs = {
    environment: "prod",
    availabilityTarget: 99.9,
    latencyTargetSeconds: 0.5,
    databaseMaxConnections: 400,
    databaseVCpus: 4,
    rpoSeconds: 300,
    standbyRegion: "us-west-2",
    prometheusReplicas: 2,
    repositoryUrl: "https://git.example.com/integers",
    grafanaUrl: "https://grafana.example.com",
};
const rows = Object.values(alerts(inputs)).flat();
const row = (name: string) => rows.find(({ alert }) => alert === name)!;

describe("observability rules", () => {
    it("names no alert and no recording twice", () => {
        const names = [...rows.map((r) => r.alert), ...recordings.map((r) => r.record)];
        assert.deepEqual(names, [...new Set(names)]);
    });

    for (const { alert, runbook } of rows) {
        it(`${alert} links to a runbook that names it, with symptom, impact, checks, actions and escalation`, () => {
            const file = join(ROOT, "docs/runbooks", `${runbook}.md`);
            assert.ok(existsSync(file), `${file} is missing`);
            const text = readFileSync(file, "utf8");
            for (const part of ["**Symptom.**", "**Impact.**", "\n## Check", "\n## Act", "\n## Escalate"]) {
                assert.ok(text.includes(part), `${runbook}.md has no "${part.trim()}"`);
            }
            assert.ok(text.includes(`\`${alert}\``), `${runbook}.md does not name ${alert}`);
        });
    }

    it("links every alert to its runbook and its dashboard by full addresses", () => {
        const rules = ruleGroups(inputs).flatMap((group) => group.rules);
        const found = rules.find((rule) => rule["alert"] === "ServiceDown");
        assert.deepEqual(found?.["annotations"], {
            summary: "No web task answers its health check",
            description: "Healthy targets of {{ $labels.dimension_TargetGroup }}: {{ $value }}.",
            runbook_url: "https://git.example.com/integers/docs/runbooks/service-down.md",
            dashboard_url: "https://grafana.example.com/d/integers-application",
        });
        assert.deepEqual(found["labels"], { severity: "critical", component: "application", environment: "prod" });
        for (const { dashboard } of rows) {
            assert.ok(dashboardNames.includes(dashboard));
        }
    });

    it("says in each description what was measured, unless the alert is that nothing was", () => {
        const nothing = [
            "ApplicationSilent",
            "NodeNotReady",
            "MonitoringPodNotReady",
            "ElasticsearchRed",
            "Watchdog",
            "CloudWatchExporterDown",
            "TargetDown",
            "ConfigurationRefused",
        ];
        const without = rows.filter(({ description }) => !description.includes("{{ $value")).map(({ alert }) => alert);
        assert.deepEqual(without.sort(), nothing.sort());
    });

    it("covers service, error rate, latency, saturation, database, pooler, cache, business, events and itself", () => {
        const count = (severity: string) => rows.filter((r) => r.severity === severity).length;
        assert.deepEqual(
            { critical: count("critical"), warning: count("warning"), info: count("info"), none: count("none") },
            { critical: 11, warning: 40, info: 2, none: 1 },
        );
        assert.deepEqual([...new Set(rows.map((r) => r.component))].sort(), [
            "application",
            "business",
            "cache",
            "database",
            "monitoring",
            "pooler",
        ]);
    });

    it("reads a burn over a long window and a twelfth of it, by which it ends (SRE workbook, table 5-8), every half minute", () => {
        const windows = rows
            .filter(({ alert }) => alert.startsWith("ErrorBudget"))
            .map(({ expr }) => [...expr.matchAll(/ratio_rate(\w+)/g)].map(([, window]) => window));
        assert.deepEqual(windows, [
            ["1h", "5m"],
            ["6h", "30m"],
            ["1d", "2h"],
            ["3d", "6h"],
        ]);
        assert.deepEqual([...new Set(ruleGroups(inputs).map(({ interval }) => interval))], ["30s"]);
    });

    it("calls no failure none, and no request nothing at all", () => {
        const ratio = recordings.find(({ record }) => record === "integers:http_errors:ratio_rate5m")!.expr;
        assert.match(ratio, /^\(sum\(rate\(.*\)\) or vector\(0\)\) \/ \(sum\(rate\(.*\)\) > 0\)$/);
    });

    it("wakes for what users feel or will, tells of the rest in working hours, and informs of scaling and deployments", () => {
        const named = (severity: string) => rows.filter((r) => r.severity === severity).map(({ alert }) => alert);
        assert.deepEqual(named("critical"), [
            ...["ErrorBudgetBurnsFast", "ErrorBudgetBurns", "ServiceDown"],
            ...["DatabaseConnectionsExhausted", "ReplicaBeyondRecoveryPoint", "TransactionIdsRunOut"],
            ...["PoolerTimesOut", "PoolerWaitsLong", "CacheMemoryFull", "VolumeFull", "NotificationsFail"],
        ]);
        assert.deepEqual(named("info"), ["ServiceScaled", "DeploymentRuns"]);
        for (const name of ["LatencyHigh", "LatencyExtreme", "ServiceCpuHigh", "ServiceMemoryHigh"]) {
            assert.equal(row(name).severity, "warning", name);
        }
    });

    it("waits for no critical alert so long that a recovery within a quarter of an hour is out of reach (R-DR-2)", () => {
        const slow = rows.filter((r) => r.severity === "critical" && r.forMinutes > 5).map(({ alert }) => alert);
        // Of two billion ids one is gone: days are left.
        assert.deepEqual(slow, ["TransactionIdsRunOut"]);
    });

    it("derives the burn thresholds from the availability target", () => {
        assert.match(row("ErrorBudgetBurnsFast").expr, /rate1h > 0\.0144 and .*rate5m > 0\.0144$/);
        const stricter = alerts({ ...inputs, availabilityTarget: 99.99 })["slo"]!;
        assert.match(stricter.find((r) => r.alert === "ErrorBudgetBurns")!.expr, /rate6h > 0\.0006 and/);
    });

    it("tells the nodes of the session store from those of the cache by the names that the data layer gives them", () => {
        const plan = JSON.parse(readFileSync(join(ROOT, "test/golden/prod/data.json"), "utf8")) as Record<
            string,
            { inputs: { replicationGroupId?: string } }
        >;
        const groups = Object.values(plan).flatMap(({ inputs: { replicationGroupId: id } }) => id ?? []);
        // Prometheus matches whole values.
        const selected = new RegExp(`^${/"(.*)"/.exec(SESSION_NODES)![1]!}$`);
        const found = groups.filter((id) =>
            [1, 2].some((shards) => nodeIds(id, shards, 2).some((n) => selected.test(n))),
        );
        assert.equal(groups.length, 2);
        assert.deepEqual(
            found.map((id) => id.endsWith("-sessions")),
            [true],
        );
        for (const name of ["CacheMemoryFull", "CacheEvicts"]) {
            assert.ok(row(name).expr.includes(SESSION_NODES), name);
        }
    });

    it("asks of latency no limit that the histogram cannot show", () => {
        const slow = alerts({ ...inputs, latencyTargetSeconds: LATENCY_LIMIT_MAX })["slo"]!;
        const limits = slow.filter(({ alert }) => alert.startsWith("Latency")).map(({ expr }) => expr.split(" > ")[1]);
        assert.deepEqual(limits, ["9", "9"]);
        assert.ok(LATENCY_LIMIT_MAX < 10);
        assert.match(row("LatencyExtreme").expr, / > 4$/);
    });

    it("calls no job late for which the worker may still grow", () => {
        assert.ok(LONG_JOB_WAIT_SECONDS > SCALE_OUT_MINUTES * 60 + SCALE_OUT_COOLDOWN_SECONDS);
        assert.match(row("JobsWait").expr, / > 300$/);
    });

    it("takes the limits of the data tier from what the other layers decided", () => {
        assert.match(row("DatabaseConnectionsExhausted").expr, / > 320$/);
        assert.match(row("QueriesWait").expr, / > 4$/);
        assert.match(row("ReplicaLagging").expr, / > 75$/);
    });
});

describe("metrics of the application's image", () => {
    const text = readFileSync(join(ROOT, "docs/runbooks/app-image.md"), "utf8");
    const section = text.slice(text.indexOf("### Metrics that the platform reads"));
    const promised = [
        ...section.matchAll(/^\| `([a-z_.]+)` +\| (histogram|counter|gauge)[^|]*\| (`[a-z]+`|none) +\|([^|]*)\|/gm),
    ].map(([, name, kind, unit, attributes]) => ({
        kind: kind!,
        // OpenTelemetry's "Prometheus and OpenMetrics compatibility": dots to underscores, unit, then `_total`.
        base: name!.replaceAll(".", "_") + (unit === "`s`" ? "_seconds" : ""),
        labels: [...attributes!.matchAll(/`([a-z._]+)`/g)].map(([, label]) => label!.replaceAll(".", "_")),
    }));

    it("are promised by app-image.md in name, kind and unit, as Prometheus stores them", () => {
        const stored = promised.flatMap(({ kind, base }) =>
            kind === "histogram" ? [`${base}_bucket`, `${base}_count`] : [kind === "counter" ? `${base}_total` : base],
        );
        assert.deepEqual(stored.sort(), [...scrapedMetrics.application.metrics].sort());
        for (const name of scrapedMetrics.application.metrics) {
            assert.ok(section.includes(name) || section.includes("`_count`"), name);
        }
    });

    it("carry every label that rules and dashboards ask them for", () => {
        const labels = new Set([...promised.flatMap((row) => row.labels), "le"]);
        const sent: readonly string[] = scrapedMetrics.application.metrics;
        const asked = [...rows, ...recordings]
            .map(({ expr }) => read(expr))
            .filter(({ metrics }) => metrics.some((metric) => sent.includes(metric)))
            .flatMap((expression) => expression.labels);
        assert.deepEqual([...new Set(asked)].sort(), ["http_response_status_code", "le", "queue", "service_name"]);
        assert.deepEqual(
            asked.filter((label) => !labels.has(label)),
            [],
        );
    });
});

describe("metrics from CloudWatch", () => {
    const cases = {
        targetErrors: "aws_applicationelb_httpcode_target_5_xx_count_sum",
        targetResponseTime: "aws_applicationelb_target_response_time_p95",
        cacheEngineCpu: "aws_elasticache_engine_cpuutilization_average",
        runningTasks: "aws_ecs_containerinsights_running_task_count_minimum",
        poolerWaiting: "aws_integers_pooler_prod_clients_waiting_maximum",
    } as const;
    for (const [name, expected] of Object.entries(cases)) {
        it(`exports ${name} as ${expected}`, () =>
            assert.equal(exported(name as keyof typeof cases, "prod"), expected));
    }

    it("has no metric that begins with a part of its namespace, which YACE would cut off", () => {
        for (const { namespace, metric } of Object.values(cloudWatchMetrics)) {
            for (const part of namespace.toLowerCase().split("/")) {
                assert.ok(!metric.toLowerCase().startsWith(part), `${namespace} ${metric}`);
            }
        }
    });
});

describe("alertmanager", () => {
    const config = alertmanagerConfig({
        region: "us-east-1",
        topicArns: { critical: "arn:c", warning: "arn:w", info: "arn:i" },
        heartbeatTopicArn: "arn:h",
    }) as {
        inhibit_rules: unknown;
        receivers: {
            name: string;
            sns_configs: {
                topic_arn: string;
                sigv4: object;
                send_resolved: boolean;
                subject: string;
                message: string;
            }[];
        }[];
    };

    it("publishes every severity to its own topic, signed by the pod's role", () => {
        const found = config.receivers.map(({ name, sns_configs: [to] }) => [name, to?.topic_arn, to?.sigv4]);
        const sigv4 = { region: "us-east-1" };
        assert.deepEqual(found, [
            ["heartbeat", "arn:h", sigv4],
            ["critical", "arn:c", sigv4],
            ["warning", "arn:w", sigv4],
            ["info", "arn:i", sigv4],
        ]);
    });

    it("tells critical ones at once and again each hour, warnings twice a day, and of information once, without its end", () => {
        const { route } = config as unknown as {
            route: { routes: Record<string, unknown>[] } & Record<string, unknown>;
        };
        const told = route.routes.map(({ receiver, matchers, group_wait, group_interval, repeat_interval }) => [
            ...[receiver, matchers, group_wait, group_interval, repeat_interval],
            config.receivers.find(({ name }) => name === receiver)?.sns_configs[0]?.send_resolved,
        ]);
        assert.deepEqual(told, [
            ["heartbeat", ['alertname="Watchdog"'], "0s", "1m", "30s", false],
            ["critical", ['severity="critical"'], "10s", "1m", "1h", true],
            ["warning", ['severity="warning"'], "1m", "5m", "12h", true],
            ["info", ['severity="info"'], "5m", "15m", "5d", false],
        ]);
        assert.deepEqual(route["group_by"], ["environment", "component"]);
        // The Watchdog has no component: it is a group of its own, or it would wait for others.
        assert.deepEqual(route.routes[0]!["group_by"], ["alertname"]);
        const { receiver, group_wait, group_interval, repeat_interval } = route;
        assert.deepEqual([receiver, group_wait, group_interval, repeat_interval], ["warning", "1m", "5m", "12h"]);
    });

    it("says in each message which alerts are over and what to read, and in its subject where it is", () => {
        const sent = config.receivers.flatMap((receiver) => receiver.sns_configs);
        assert.equal(sent.length, 4);
        for (const { subject, message } of sent) {
            for (const part of ["summary", "description", "runbook_url", "dashboard_url"]) {
                assert.ok(message.includes(`.Annotations.${part}`), part);
            }
            assert.match(message, /range \.Alerts.*\[\{\{ \.Status/);
            assert.match(subject, /\.Status.*\.CommonLabels\.environment.*\.CommonLabels\.component/);
        }
    });

    it("silences a replica's lag for that replica's own beyond the recovery point, and slower burns for a fast one", () => {
        const by = (alert: string) =>
            INHIBITIONS.find(({ source_matchers: [source] }) => source === `alertname="${alert}"`)!;
        assert.deepEqual(by("ReplicaBeyondRecoveryPoint").equal, ["environment", "dimension_DBInstanceIdentifier"]);
        assert.deepEqual(by("ErrorBudgetBurnsFast").target_matchers, [
            'alertname=~"ErrorBudgetBurns|ErrorBudgetBurnsSlowly|ErrorBudgetLeaks"',
        ]);
    });

    it("tells the watchdog at every look at its group: an interval as long as the group's own would leave out every second", () => {
        const { routes } = (config as unknown as { route: { routes: Record<string, unknown>[] } }).route;
        const watchdog = routes.find((route) => route["receiver"] === "heartbeat")!;
        const paces = [watchdog["group_wait"], watchdog["group_interval"], watchdog["repeat_interval"]];
        assert.deepEqual(paces, ["0s", "1m", "30s"]);
    });

    it("silences for a node that is gone what is told of that node alone", () => {
        const rule = INHIBITIONS.find(({ source_matchers: [source] }) => source.includes("NodeNotReady"));
        assert.deepEqual(rule, {
            source_matchers: ['alertname="NodeNotReady"'],
            target_matchers: ['alertname=~"NodeCpuHigh|NodeMemoryHigh|TargetDown"'],
            equal: ["environment", "node"],
        });
        const cpu = recordings.find(({ record }) => record === "integers:node_cpu:busy_ratio")!;
        assert.match(cpu.expr, /by \(instance, node\)/);
    });

    it("silences for a service that is down what follows from it, and nothing that may be its cause or that it does not explain", () => {
        const matcher = INHIBITIONS.find(({ source_matchers: [source] }) => source === 'alertname="ServiceDown"')!;
        const silenced = new RegExp(`^(?:${/"(.*)"/.exec(matcher.target_matchers[0])![1]!})$`);
        assert.equal(matcher.target_matchers.length, 1);
        assert.deepEqual(
            rows.map(({ alert }) => alert).filter((alert) => silenced.test(alert)),
            [
                ...["ErrorBudgetBurnsFast", "ErrorBudgetBurns", "ErrorBudgetBurnsSlowly", "ErrorBudgetLeaks"],
                ...["LatencyHigh", "LatencyExtreme", "ApplicationSilent"],
            ],
        );
    });

    /** One cause, as the rules tell it, and what of that is sent. An alert is its name and, after it, its labels. */
    const incidents: Readonly<Record<string, readonly [firing: readonly string[], sent: readonly string[]]>> = {
        "a node is dead": [
            ["NodeNotReady node=a", "TargetDown node=a pod=x", "TargetDown node=b pod=y"],
            ["NodeNotReady node=a", "TargetDown node=b pod=y"],
        ],
        "a tool crashes": [
            [
                "ContainerRestarts namespace=n pod=x",
                "TargetDown namespace=n pod=x",
                "MonitoringPodNotReady namespace=n pod=x",
            ],
            ["ContainerRestarts namespace=n pod=x"],
        ],
        "a tool crashes, and another one waits": [
            ["ContainerRestarts namespace=n pod=x", "MonitoringPodNotReady namespace=n pod=y"],
            ["ContainerRestarts namespace=n pod=x", "MonitoringPodNotReady namespace=n pod=y"],
        ],
        "a tool does not answer": [
            ["TargetDown namespace=n pod=x", "MonitoringPodNotReady namespace=n pod=x"],
            ["TargetDown namespace=n pod=x"],
        ],
        "a kubelet does not answer, and a Deployment misses pods": [
            ["TargetDown namespace=n node=a", "MonitoringPodNotReady namespace=n deployment=d"],
            ["TargetDown namespace=n node=a", "MonitoringPodNotReady namespace=n deployment=d"],
        ],
        "kube-state-metrics is down": [
            ["TargetDown job=kube-state-metrics", "ElasticsearchRed"],
            ["TargetDown job=kube-state-metrics"],
        ],
        "one of two kube-state-metrics is down, and Elasticsearch is red": [
            ["TargetDown job=kube-state-metrics", "ElasticsearchRed health=red"],
            ["TargetDown job=kube-state-metrics", "ElasticsearchRed health=red"],
        ],
        "another exporter is down, and nobody tells of Elasticsearch": [
            ["TargetDown job=grafana", "ElasticsearchRed"],
            ["TargetDown job=grafana", "ElasticsearchRed"],
        ],
        "Elasticsearch takes nothing": [["ElasticsearchRed health=red", "TracesLost"], ["ElasticsearchRed health=red"]],
        "kube-state-metrics is down, and Jaeger has no memory": [
            ["TargetDown job=kube-state-metrics", "ElasticsearchRed", "TracesLost"],
            ["TargetDown job=kube-state-metrics", "TracesLost"],
        ],
        "the database does not answer": [
            ["PoolerTimesOut", "PoolerWaitsLong", "PoolerQueues", "PoolerServerErrors"],
            ["PoolerTimesOut", "PoolerServerErrors"],
        ],
        "PgBouncer's pool is too small": [["PoolerWaitsLong", "PoolerQueues"], ["PoolerWaitsLong"]],
        "one request in a hundred fails": [
            ["ErrorBudgetBurns", "ErrorBudgetBurnsSlowly", "ErrorBudgetLeaks"],
            ["ErrorBudgetBurns"],
        ],
        "a few requests fail for days": [["ErrorBudgetBurnsSlowly", "ErrorBudgetLeaks"], ["ErrorBudgetBurnsSlowly"]],
    };
    for (const [incident, [firing, sent]] of Object.entries(incidents)) {
        it(`sends, when ${incident}, ${sent.join(" and ")}`, () => assert.deepEqual(sentOf(firing), sent));
    }

    it("tells of lost spans after Elasticsearch, which silences that", () =>
        assert.ok(row("TracesLost").forMinutes > row("ElasticsearchRed").forMinutes));

    it("inhibits only by and against alerts that exist, and never the watchdog", () => {
        assert.equal(config.inhibit_rules, INHIBITIONS);
        const names = new Set(rows.map(({ alert }) => alert));
        for (const { source_matchers, target_matchers } of INHIBITIONS) {
            for (const matcher of [...source_matchers, ...target_matchers].filter((m) => m.startsWith("alertname"))) {
                for (const name of /"(.*)"/.exec(matcher)![1]!.split("|")) {
                    assert.ok(names.has(name), `${matcher} names ${name}`);
                }
                assert.doesNotMatch(matcher, /Watchdog/);
            }
        }
        assert.equal(row("Watchdog").component, "monitoring");
    });
});

/** Alerts that no inhibition of Alertmanager's keeps back (its documentation, "Inhibition": a label that is not there is empty). */
function sentOf(firing: readonly string[]): readonly string[] {
    const labels = (alert: string) => {
        const [alertname, ...others] = alert.split(" ");
        return new Map([["alertname", alertname!], ...others.map((label) => label.split("=") as [string, string])]);
    };
    const meets = (alert: string, matchers: readonly string[]) =>
        matchers.every((matcher) => {
            const [, label, sign, value] = /^(\w+)(=~|!=|=)"(.*)"$/.exec(matcher)!;
            return new RegExp(`^(?:${value!})$`).test(labels(alert).get(label!) ?? "") === (sign !== "!=");
        });
    return firing.filter(
        (target) =>
            !INHIBITIONS.some(
                ({ source_matchers, target_matchers, equal }) =>
                    meets(target, target_matchers) &&
                    firing.some(
                        (source) =>
                            meets(source, source_matchers) &&
                            equal.every((label) => labels(source).get(label) === labels(target).get(label)),
                    ),
            ),
    );
}
