import assert from "node:assert/strict";
import { renderPgBouncerIni, TIMEOUTS } from "../../../components/connection-pooler/pgbouncer-ini";
import { HEALTH_CHECK } from "../../../components/shared/health-path";

const INPUTS = {
    databaseName: "integers",
    primaryHost: "primary.example",
    replicaHosts: ["a.example", "b.example"],
    serverPort: 5432,
    listenPort: 6432,
    poolSizes: { primary: 40, reader: 30 },
    runDirectory: "/run/pooler",
    serverCaFile: "/ca.pem",
    applicationRole: "integers",
};
const valueIn = (ini: string, key: string) => new RegExp(`^${key} = (.*)$`, "m").exec(ini)?.[1];

describe("pgbouncer.ini", () => {
    const ini = renderPgBouncerIni(INPUTS);

    it("has a pool to the primary and one over all replicas, each capped over both users", () => {
        assert.deepEqual(ini.split("\n").slice(0, 4), [
            "[databases]",
            "integers = host=primary.example port=5432 dbname=integers pool_size=40 max_db_connections=40 connect_query='SET intervalstyle = iso_8601'",
            "integers_reader = host=a.example,b.example port=5432 dbname=integers pool_size=30 max_db_connections=30 connect_query='SET intervalstyle = iso_8601'",
            "",
        ]);
    });

    it("reads from the primary where there is no replica", () => {
        const alone = renderPgBouncerIni({ ...INPUTS, replicaHosts: [] });
        assert.match(alone, /^integers_reader = host=primary\.example /m);
    });

    const required: Record<string, string> = {
        pool_mode: "transaction",
        auth_type: "scram-sha-256",
        client_tls_sslmode: "require",
        server_tls_ca_file: "/ca.pem",
        client_tls_protocols: "secure",
        server_tls_protocols: "secure",
        dns_max_ttl: "5",
        server_lifetime: "300",
        listen_port: "6432",
    };
    for (const [key, value] of Object.entries(required)) {
        it(`sets ${key} to ${value}`, () => assert.equal(valueIn(ini, key), value));
    }

    for (const [key, one, several, why] of [
        ["server_tls_sslmode", "verify-full", "verify-ca", "this PgBouncer would refuse their certificates"],
        ["server_round_robin", "0", "1", "one of them would take nearly all reads"],
    ] as const) {
        it(`sets ${key} to ${one}, and to ${several} where reads have several hosts: ${why}`, () => {
            const value = (...replicaHosts: string[]) => valueIn(renderPgBouncerIni({ ...INPUTS, replicaHosts }), key);
            assert.deepEqual([value(), value("a.example"), value("a.example", "b.example")], [one, one, several]);
        });
    }

    it("gives up a dead server, and who waits for it, before the application's health checks have failed", () => {
        // So long no answer may come: one check more, and the last of them fails.
        const unhealthy = HEALTH_CHECK.interval * (HEALTH_CHECK.failures - 1);
        assert.equal(unhealthy, 45);
        const keepalives = TIMEOUTS.tcp_keepidle + TIMEOUTS.tcp_keepintvl * TIMEOUTS.tcp_keepcnt;
        const userTimeout = Number(valueIn(ini, "tcp_user_timeout")) / 1000;
        const noticed = Math.max(keepalives, userTimeout) + TIMEOUTS.server_connect_timeout + TIMEOUTS.dns_max_ttl;
        assert.ok(noticed < unhealthy, `a dead server is noticed after ${noticed} s`);
        // Rails tries a second time (`connection_retries` in docs/application/database.yml).
        assert.ok(2 * TIMEOUTS.query_wait_timeout < unhealthy);
    });

    it("holds no password", () => assert.doesNotMatch(ini, /password=/));
});
