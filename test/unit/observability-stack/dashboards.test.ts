import assert from "node:assert/strict";
import { dashboards } from "../../../components/observability-stack/dashboards";
import { dashboardNames } from "../../../components/observability-stack/dashboards/names";
import { panelsOf } from "../../../components/observability-stack/dashboards/panels";

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
