/** What the charts and Elasticsearch are told, by what stops working, or opens, otherwise (R-OBS-1 to R-OBS-6). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ELASTICSEARCH } from "../../../components/observability-stack/tools/elastic/elasticsearch";
import { lifecycleCalls } from "../../../components/observability-stack/tools/elastic/lifecycle";
import { type Values, priorities, spread } from "../../../components/observability-stack/tools/pod-parts";
import { sizes } from "../../../components/observability-stack/tools/sizes";
import { GRAFANA_SECRETS } from "../../../components/observability-stack/tools/values/grafana";
import { SETTINGS } from "./settings-table";
import { at, trees } from "./trees";

const full = trees("full");
/** As `at`, with `\.` for a dot within a key. */
const found = (tree: unknown, path: string): unknown =>
    path.split(/(?<!\\)\./).reduce((value, key) => (value as Values | undefined)?.[key.replaceAll("\\.", ".")], tree);

describe("without its setting", () => {
    for (const [otherwise, tree, settings] of SETTINGS) {
        it(`${otherwise} (${tree})`, () => {
            for (const [path, value] of Object.entries(settings)) {
                assert.deepEqual(found(full[tree], path), value, path);
            }
        });
    }

    it("Grafana looks for a file that the secret's mount has not", () => {
        const read = JSON.stringify(full["grafana"]).match(/(?<=\/etc\/secrets\/)\w+/g);
        assert.deepEqual([...new Set(read)].sort(), [...GRAFANA_SECRETS].sort());
    });

    it("nothing of small runs twice or asks for more disk than it says", () => {
        assert.deepEqual([...new Set(Object.values(sizes.small.replicas))], [1]);
        assert.deepEqual([sizes.small.prometheusDisk, sizes.small.elasticsearchDisk], [50, 50]);
    });

    it("another size stops at volumes, which the operators do not change: the guide has the commands, with the size", () => {
        const { small, full } = sizes;
        assert.ok(small.prometheusDisk < full.prometheusDisk && small.elasticsearchDisk < full.elasticsearchDisk);
        const guide = readFileSync(join(__dirname, "../../../docs/operator-guide.md"), "utf8");
        const said = /\*\*`observability:size`\*\*[^]*?"storage":"(\d+)Gi"[^]*?cluster-name=(\w+)/.exec(guide);
        assert.deepEqual(said?.slice(1), [String(full.prometheusDisk), ELASTICSEARCH]);
    });

    it("pods of one tool meet in a zone, or on a node where another one is free, or wait for a zone that takes none", () => {
        const constraint = { maxSkew: 1, nodeTaintsPolicy: "Honor", labelSelector: { matchLabels: { tool: "x" } } };
        assert.deepEqual(spread({ tool: "x" }), [
            { ...constraint, topologyKey: "topology.kubernetes.io/zone", whenUnsatisfiable: "DoNotSchedule" },
            { ...constraint, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "ScheduleAnyway" },
        ]);
    });

    it("what stores is evicted for what only shows, which is what has no class", () => {
        const { "monitoring-core": core, "monitoring-tools": tools } = priorities;
        assert.ok(core.value > tools.value);
        assert.deepEqual([core.globalDefault, tools.globalDefault], [false, true]);
    });
});

describe("Elasticsearch is told", () => {
    const body = (path: string) =>
        lifecycleCalls({ size: sizes.full, snapshotBucketName: "snapshots" }).find((call) => call.path === path)!.body;

    it("to look names up and not to analyse them, and to take a field of another type without losing the event", () => {
        const { settings, mappings } = body("_index_template/integers-logs")["template"] as Record<string, Values>;
        assert.deepEqual(settings, {
            "index.lifecycle.name": "integers-logs",
            "index.number_of_shards": 1,
            "index.number_of_replicas": 1,
            "index.mapping.total_fields.limit": 2000,
            "index.mapping.total_fields.ignore_dynamic_beyond_limit": true,
            "index.mapping.ignore_malformed": true,
        });
        assert.deepEqual(mappings!["dynamic_templates"], [
            {
                strings: {
                    match_mapping_type: "string",
                    unmatch: "message",
                    mapping: { type: "keyword", ignore_above: 1024 },
                },
            },
        ]);
    });

    it("to delete what is older than the lifecycle says, index by index", () => {
        for (const name of ["integers-logs", "jaeger-ilm-policy"]) {
            const { delete: end } = at(body(`_ilm/policy/${name}`), "policy.phases") as { delete: Values };
            assert.deepEqual(end["actions"], { delete: {} });
        }
    });

    it("to snapshot every night what a lost cluster cannot be made again from, and to keep thirty days of it", () => {
        assert.deepEqual(body("_snapshot/s3"), {
            type: "s3",
            settings: { bucket: "snapshots", base_path: "elasticsearch" },
        });
        assert.deepEqual(body("_slm/policy/daily"), {
            schedule: "0 30 1 * * ?",
            name: "<daily-{now/d}>",
            repository: "s3",
            config: { include_global_state: true, feature_states: ["kibana", "security"] },
            retention: { expire_after: "30d", min_count: 7, max_count: 60 },
        });
    });
});
