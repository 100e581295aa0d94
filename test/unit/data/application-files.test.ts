import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { migrationSettings, railsSettings, type RailsInputs } from "../../../components/app-cluster";
import { containerDefinitions } from "../../../components/app-cluster/containers";
import { HEALTH_PATH } from "../../../components/shared/health-path";
import { LATENCY_LIMIT_MAX } from "../../../components/observability-stack/latency-limit";
import { TCP_USER_TIMEOUT_MS, TIMEOUTS } from "../../../components/connection-pooler/pgbouncer-ini";
import { applicationFiles } from "../../../docs/generators/application";
import type { OutputsOf } from "../../../stacks/contracts";
import { runLayer } from "../layers";
import { scrapedMetrics } from "../observability-stack/scraped-metrics";

const FOLDER = path.resolve(__dirname, "../../../docs/application");

const DATABASE = { host: "h", port: 5432, name: "integers", role: "integers", secretArn: "arn:secret" };
const REDIS = { host: "h", port: 6379, secretArn: "arn:secret" };
const INPUTS: RailsInputs = {
    pool: { ...DATABASE, sslMode: "require" },
    primary: { ...DATABASE, sslMode: "verify-full" },
    readerName: "integers_reader",
    redis: { sessions: REDIS, cache: REDIS },
    edge: {
        domainName: "d",
        tokenIssuer: "i",
        tokenRolesClaim: "r",
        tokenClientId: "c",
        signInUrl: "s",
    },
    extra: {},
};

/** Names of database.yml's connections to what they are made with. */
function connections(text: string): Record<string, Record<string, unknown>> {
    const { production } = parse(text.replace(/<%=.*?%>/g, "x"), { merge: true }) as {
        production: Record<string, Record<string, unknown>>;
    };
    assert.deepEqual(Object.keys(production), ["primary", "primary_replica"]);
    return production;
}

describe("the files for the application team", () => {
    let files: Readonly<Record<string, string>>;
    before(async () => {
        const { outputs } = await runLayer("data", "prod");
        files = applicationFiles({
            outputs: outputs as OutputsOf<"data">,
            queryWaitTimeout: TIMEOUTS.query_wait_timeout,
            statementTimeout: 30,
            lockTimeout: 10,
        });
    });

    it("are those in docs/application, written from what the layer publishes", () => {
        assert.deepEqual(fs.readdirSync(FOLDER).sort(), Object.keys(files).sort());
        for (const [name, text] of Object.entries(files)) {
            assert.equal(fs.readFileSync(path.join(FOLDER, name), "utf8"), text, name);
        }
    });

    it("ask only for variables that the application's tasks have", () => {
        const { variables, secrets } = railsSettings(INPUTS);
        // The certificate authorities are asked for where the mode is "verify-full": in the migration task.
        const migration = migrationSettings(INPUTS);
        const given = new Set([
            ...Object.keys(variables),
            ...Object.keys(secrets),
            ...Object.keys(migration.variables),
        ]);
        for (const [name, text] of Object.entries(files)) {
            const asked = [...text.matchAll(/<%=.*?ENV\["([A-Z_]+)"\]/g)].map((m) => m[1]!);
            asked.forEach((variable) => assert.ok(given.has(variable), `${name}: ${variable}`));
            assert.equal(asked.length > 0, name === "database.yml", name);
        }
        for (const purpose of ["SESSIONS", "CACHE"]) {
            for (const part of ["HOST", "PORT", "USERNAME", "PASSWORD"]) {
                assert.ok(given.has(`REDIS_${purpose}_${part}`));
            }
        }
    });

    it("can be read while the image is built, which has none of them", () => {
        for (const name of ["database.yml", "cable.yml"]) {
            assert.doesNotMatch(files[name]!, /ENV\.fetch\("[A-Z_]+"\)/, name);
        }
        assert.match(files["redis.rb"]!, /require_relative "\.\.\/redis" unless ENV\["SECRET_KEY_BASE_DUMMY"\]/);
    });

    it("have connections for more than the threads of requests: Action Cable has four workers (Action Cable Overview)", () => {
        assert.match(files["database.yml"]!, /pool: <%= ENV\.fetch\("RAILS_MAX_THREADS", 5\)\.to_i \+ 5 %>/);
    });

    it("let no request wait for a Redis that hangs: the health check needs the same threads", () => {
        const uses = files["redis.rb"]!.match(/redis_options\w*\("(CACHE|SESSIONS)"\)/g)!;
        assert.deepEqual(uses, [
            'redis_options_of_requests("CACHE")',
            'redis_options_of_requests("SESSIONS")',
            // Action Cable: a request may broadcast.
            'redis_options_of_requests("SESSIONS")',
            // Sidekiq's own process: its jobs may wait.
            'redis_options("SESSIONS")',
            'redis_options_of_requests("SESSIONS")',
        ]);
        assert.match(files["redis.rb"]!, /circuit_breaker: \{ error_threshold: 3, error_timeout: 5,/);
    });

    it("let Sidekiq wait for an answer as long as Sidekiq does: one that comes later holds a job that is nowhere any more", () => {
        // BRPOP over redis-client 0.30, answers held back for 2 s: of 10 jobs 8 were gone with 1 s, none with 3.
        const [, server] = /configure_server do \|config\|\n(?: {2}#.*\n)* {2}config\.redis = (.*)\n/.exec(
            files["redis.rb"]!,
        )!;
        assert.equal(server, 'redis_options("SESSIONS").merge(timeout: 3, reconnect_attempts: [0.1, 0.5, 1, 2])');
        // A time-out that all clients share would be stronger than that.
        const shared = /def redis_options\(purpose\)\n[^]*?\nend/.exec(files["redis.rb"]!)![0];
        assert.doesNotMatch(shared, /timeout/);
        assert.match(files["redis.rb"]!, /def redis_options_of_requests[^]*?read_timeout: 1,[^]*?\nend/);
    });

    it("let the cache have a connection for each thread (Rails' config/puma.rb, of any library with a pool)", () => {
        assert.match(files["redis.rb"]!, /pool: \{ size: ENV\.fetch\("RAILS_MAX_THREADS", 5\) \}/);
    });

    it("let Action Cable listen again after a failover, and only its listener try for that long", () => {
        const { production } = parse(files["cable.yml"]!.replace("<%= [1] * 3600 %>", "[1]")) as {
            production: Record<string, unknown>;
        };
        // With Rails' default, one attempt, a process whose Redis was away for 10 s heard nothing until it ended (Rails 8.1.3).
        assert.deepEqual(production, { adapter: "redis", channel_prefix: "integers", reconnect_attempts: [1] });
        assert.match(
            files["redis.rb"]!,
            /redis_connector = lambda do \|cable\|\n {4}options = redis_options_of_requests\("SESSIONS"\)\.merge\(id: cable\[:id\]\)\n/,
        );
    });

    it("give Action Cable the client that its version asks for: Rails 8.2's listener calls `pubsub` of redis-client", () => {
        // With Rails' main and redis 5: ArgumentError in a thread that aborts the process, at the first subscription.
        assert.match(
            files["redis.rb"]!,
            /^ {4}Rails\.gem_version < Gem::Version\.new\("8\.2\.0\.alpha"\) \? Redis\.new\(options\) : RedisClient\.config\(\*\*options\)\.new_pool$/m,
        );
    });

    it("name Action Cable only where it is loaded: an application without it did not start (Rails 8.1.3)", () => {
        const block = /ActiveSupport\.on_load\(:action_cable\) do\n {2}require "action_cable[^]*?\nend\n/;
        assert.match(files["redis.rb"]!, block);
        assert.doesNotMatch(files["redis.rb"]!.replace(block, ""), /ActionCable/);
    });

    it("have a worker that is not Sidekiq touch what its health check looks for, within its minute", () => {
        const [worker] = containerDefinitions({
            ...{ role: "worker", command: [], variables: {}, secrets: {}, logGroup: "g", region: "r" },
            ...{ image: "i", collectorImage: "i", collectorConfig: "", port: 3000, healthPath: "/up" },
        });
        const [, touched, seconds] = /SolidQueue\.on_start .*touch\("(.*)"\); sleep (\d+)/.exec(files["README.md"]!)!;
        const [, file, minutes] = /find (\S+) -mmin -(\d+)/.exec(JSON.stringify(worker!["healthCheck"]))!;
        assert.equal(touched, file);
        assert.ok(Number(seconds) < Number(minutes) * 30, "one that comes late is no failure");
    });

    it("prepare nothing through the pooler and set nothing in a session", () => {
        const production = connections(files["database.yml"]!);
        assert.equal(production["primary_replica"]!["replica"], true);
        assert.ok(Object.values(production).every((entry) => !("variables" in entry)));
        assert.match(files["database.yml"]!, /prepared_statements: <%= ENV\["DATABASE_PREPARED_STATEMENTS"\] %>/);
        assert.equal(railsSettings(INPUTS).variables["DATABASE_PREPARED_STATEMENTS"], "false");
    });

    it("give up a database that vanished as soon as PgBouncer does: libpq by itself asks after two hours", () => {
        // Between two network namespaces, with the way back cut: an error after 16 s, without these none after 75 s.
        const asked = {
            keepalives_idle: TIMEOUTS.tcp_keepidle,
            keepalives_interval: TIMEOUTS.tcp_keepintvl,
            keepalives_count: TIMEOUTS.tcp_keepcnt,
            tcp_user_timeout: TCP_USER_TIMEOUT_MS,
        };
        for (const entry of Object.values(connections(files["database.yml"]!))) {
            assert.deepEqual({ ...entry, ...asked }, entry);
        }
    });

    it("measure under the names that Prometheus has for what rules and dashboards read", () => {
        const made = [
            ...files["telemetry.rb"]!.matchAll(/create_(histogram|counter|gauge)\("([a-z._]+)"(?:, unit: "(s)")?\)/g),
        ];
        // As the collector's exporter translates them: tried with the SDK for Ruby and the AWS distribution.
        const exported = made.flatMap(([, kind, name, unit]) => {
            const base = name!.replaceAll(".", "_") + (unit === "s" ? "_seconds" : "");
            if (kind === "histogram") return [`${base}_bucket`, `${base}_count`];
            return [kind === "counter" ? `${base}_total` : base];
        });
        assert.deepEqual(exported, scrapedMetrics.application.metrics);
        const view = /add_view\(\s+"([a-z._]+)",\s+aggregation: .*boundaries: BOUNDARIES/.exec(files["telemetry.rb"]!);
        assert.equal(view?.[1], made[0]![2]);
        const recorded = [...files["telemetry.rb"]!.matchAll(/attributes: \{ "([a-z._]+)" => /g)].map(
            ([, label]) => label!,
        );
        assert.deepEqual(recorded, ["http.response.status_code", "queue"]);
        for (const label of recorded) {
            assert.ok((scrapedMetrics.application.labels as readonly string[]).includes(label.replaceAll(".", "_")));
        }
    });

    it("measure in steps in which every limit of a latency can be told", () => {
        const steps = /BOUNDARIES = \[(.*)\]/.exec(files["telemetry.rb"]!)![1]!.split(", ").map(Number);
        assert.deepEqual(steps, [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]);
        assert.ok(LATENCY_LIMIT_MAX < steps.at(-1)!);
    });

    it("set telemetry up where there is a collector, before Puma forks, and once a process", () => {
        const text = files["telemetry.rb"]!;
        assert.match(text, /ON = %w\[integers-web integers-worker\]\.include\?\(ENV\["OTEL_SERVICE_NAME"\]\)/);
        assert.match(text, new RegExp(`untraced_endpoints: \\["${HEALTH_PATH}"\\]`));
        // Neighbours with the same labels would write one series.
        assert.match(text, /Resource\.create\("process\.pid" => Process\.pid\)/);
        assert.match(text, /start unless @pid == Process\.pid/);
        // The first event counts, and the last ones are sent.
        assert.match(text, /values_at\(:registrations, :api_calls\)\.each \{ \|counter\| counter\.add\(0\) \}/);
        assert.match(text, /^ {2}at_exit \{ Telemetry\.stop \}$/m);
    });

    it("measure queues in Sidekiq's own process alone, and where there is a Sidekiq", () => {
        assert.match(
            files["telemetry.rb"]!,
            /^ {2}if defined\?\(Sidekiq\)\n {4}require "sidekiq\/api"\n {4}Sidekiq\.configure_server \{ .*on\(:beat\) \{ Telemetry\.queues \}/m,
        );
    });

    it("contain no address and no account", () => {
        const text = Object.values(files).join("\n");
        assert.doesNotMatch(text, /amazonaws\.com|\d{12}/);
    });
});
