import assert from "node:assert/strict";
import { dashboards } from "../../../components/observability-stack/dashboards/dashboards";
import { dashboardNames } from "../../../components/observability-stack/dashboards/names";
import { panelsOf } from "../../../components/observability-stack/dashboards/panels";
import { recordings } from "../../../components/observability-stack/rules/rules";
import { type CloudWatchName, exported } from "../../../components/observability-stack/cloudwatch-metrics";
import { read } from "./promql";

const inputs = {
    environment: "prod",
    availabilityTarget: 99.9,
    latencyTargetSeconds: 0.5,
    databaseMaxConnections: 400,
    databaseVCpus: 4,
    rpoSeconds: 300,
    standbyRegion: "us-west-2",
};
const built = dashboards(inputs);
const panels = panelsOf(inputs);

const cloudWatch = (name: CloudWatchName) => exported(name, inputs.environment);

/** Metrics that queries read in the end: what is recorded stands for what it was recorded of. */
function measuredBy(queries: readonly string[]): string[] {
    const raw = queries.flatMap((query) =>
        read(query).metrics.flatMap((metric) => {
            const recorded = recordings.find(({ record }) => record === metric);
            return recorded === undefined ? [metric] : measuredBy([recorded.expr]);
        }),
    );
    return [...new Set(raw)].sort();
}

describe("dashboards", () => {
    for (const name of dashboardNames) {
        it(`${name} has the uid that alerts link to, cannot be edited, and shows every row within the grid`, () => {
            const { uid, editable, panels: shown = [] } = built[name];
            assert.equal(uid, `integers-${name}`);
            assert.equal(editable, false);
            assert.equal(shown.length, panels[name].length);
            for (const { gridPos } of shown as { gridPos: { x: number; w: number } }[]) {
                assert.ok(gridPos.x + gridPos.w <= 24, JSON.stringify(gridPos));
            }
        });
    }

    it("cover response time, errors, throughput; CPU, memory, disk, network; connections, queries; users, API", () => {
        const titles = (name: keyof typeof panels) => panels[name].map(({ title }) => title);
        const cover = (name: keyof typeof panels, wanted: string[]) =>
            assert.deepEqual(
                wanted.filter((title) => !titles(name).includes(title)),
                [],
            );
        cover("application", ["Response time", "Failed requests", "Requests"]);
        cover("infrastructure", ["Node CPU", "Node memory", "Disk free", "Network", "Task CPU", "Task memory"]);
        cover("database", ["Connections", "Active sessions", "Latency of the volume"]);
        cover("dr", ["Lost by a failover now", "Backup completed within a day", "Replica lag"]);
        cover("business", ["Registrations an hour", "API calls an hour"]);
    });

    /** Clauses of R-OBS-2: panel and what it draws, down to what is measured. */
    const drawn: Readonly<Record<string, readonly [dashboard: keyof typeof panels, title: string, metrics: string[]]>> =
        {
            "response time": ["application", "Response time", ["http_server_request_duration_seconds_bucket"]],
            "error rate": ["application", "Failed requests", ["http_server_request_duration_seconds_count"]],
            throughput: ["application", "Requests", ["http_server_request_duration_seconds_count"]],
            "waiting jobs": ["application", "Oldest waiting job", ["integers_queue_latency_seconds"]],
            "CPU of the tasks": ["infrastructure", "Task CPU", [cloudWatch("serviceCpu")]],
            "memory of the tasks": ["infrastructure", "Task memory", [cloudWatch("serviceMemory")]],
            "CPU of the nodes": ["infrastructure", "Node CPU", ["node_cpu_seconds_total"]],
            "memory of the nodes": [
                "infrastructure",
                "Node memory",
                ["node_memory_MemAvailable_bytes", "node_memory_MemTotal_bytes"],
            ],
            disk: [
                "infrastructure",
                "Disk free",
                ["node_filesystem_avail_bytes", "node_filesystem_readonly", "node_filesystem_size_bytes"],
            ],
            volumes: [
                "infrastructure",
                "Volumes free",
                ["kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes"],
            ],
            network: [
                "infrastructure",
                "Network",
                ["node_network_receive_bytes_total", "node_network_transmit_bytes_total"],
            ],
            connections: ["database", "Connections", [cloudWatch("databaseConnections")]],
            "query performance": ["database", "Active sessions", [cloudWatch("databaseLoad")]],
            "slow queries": [
                "database",
                "Slow statements and ended transactions",
                [cloudWatch("cancelledStatements"), cloudWatch("idleTransactions"), cloudWatch("slowQueries")],
            ],
            // Without a registration yet it is none, as long as there are requests.
            "user registrations": [
                "business",
                "Registrations an hour",
                ["http_server_request_duration_seconds_count", "integers_registrations_total"],
            ],
            "API usage": [
                "business",
                "API calls an hour",
                ["http_server_request_duration_seconds_count", "integers_api_calls_total"],
            ],
        };
    for (const [clause, [dashboard, title, metrics]] of Object.entries(drawn)) {
        it(`show ${clause} from what measures it`, () => {
            const panel = panels[dashboard].find((one) => one.title === title)!;
            assert.deepEqual(measuredBy(Object.keys(panel.queries)), metrics);
        });
    }

    it("name a window or a percentile as its query has it", () => {
        const [time, errors] = panels.application;
        for (const [query, legend] of Object.entries({ ...time!.queries, ...errors!.queries })) {
            assert.ok(query.includes(legend.replace(" minutes", "m").replace(" hour", "h")), `${query} ${legend}`);
        }
    });

    it("overview is eight numbers in two rows", () => {
        const shown = built.overview.panels as { type: string; gridPos: { x: number; y: number } }[];
        assert.deepEqual([...new Set(shown.map(({ type }) => type))], ["stat"]);
        assert.deepEqual(
            shown.map(({ gridPos: { x, y } }) => [x, y]),
            [
                [0, 0],
                [6, 0],
                [12, 0],
                [18, 0],
                [0, 6],
                [6, 6],
                [12, 6],
                [18, 6],
            ],
        );
    });

    it("a panel is red beyond its limit, or below it where less is worse", () => {
        const steps = (name: "overview", index: number) =>
            (built[name].panels![index] as { fieldConfig: { defaults: { thresholds: { steps: unknown } } } })
                .fieldConfig.defaults.thresholds.steps;
        assert.deepEqual(steps("overview", 0), [
            { value: null, color: "red" },
            { value: 1, color: "green" },
        ]);
        assert.deepEqual(steps("overview", 2), [
            { value: null, color: "green" },
            { value: 0.5, color: "red" },
        ]);
        assert.deepEqual(steps("overview", 3), [{ value: null, color: "green" }]);
    });

    it("a query goes to the provisioned data source with its legend", () => {
        // What Grafana reads is the JSON; the SDK's marker functions are not part of it.
        const model = JSON.parse(JSON.stringify(built.business)) as {
            panels: { datasource: object; targets: object[] }[];
        };
        const [panel] = model.panels;
        assert.deepEqual(panel?.datasource, { type: "prometheus", uid: "prometheus" });
        assert.deepEqual(panel.targets, [
            { expr: "integers:registrations:increase1h", legendFormat: "now", refId: "A" },
            { expr: "integers:registrations:increase1h offset 1w", legendFormat: "a week ago", refId: "B" },
        ]);
    });
});
