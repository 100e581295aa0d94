/**
 * The configuration of PgBouncer. Pure; the test with a real PgBouncer and a real PostgreSQL runs what this renders.
 *
 * Source of each option: pgbouncer.org/config.html. Options newer than 1.18 are not used: the image
 * that is deployed may be one of before.
 */
export interface PgBouncerInputs {
    /** The name that the application connects to, and that of the database itself. */
    readonly databaseName: string;
    readonly primaryHost: string;
    /** Empty: reads go to the primary. */
    readonly replicaHosts: readonly string[];
    /** Port of the servers. */
    readonly serverPort: number;
    /** Port that PgBouncer listens on. */
    readonly listenPort: number;
    /** Most server connections of this task, by pool (`planPools`). */
    readonly poolSizes: { readonly primary: number; readonly reader: number };
    /** Directory of the generated files: user list, certificate, socket. */
    readonly runDirectory: string;
    /** Certificates that a server's certificate must come from. */
    readonly serverCaFile: string;
    /** The application's role; the rotation alternates between it and `<role>_clone`. */
    readonly applicationRole: string;
}

/** Most clients of one task. A waiting client costs 2 kB, a refused one a request. */
export const MAX_CLIENT_CONNECTIONS = 2000;
/** Files that one task may open: clients, servers on both sides, and what the process itself needs. */
export const OPEN_FILES_LIMIT = 8192;

/**
 * Time-outs in seconds. A Multi-AZ failover usually takes 60 to 120 s (RDS User Guide, "Failing over a Multi-AZ DB
 * instance"), and behind the CDN no request lives that long. Requests that wait for the lost server hold the application's
 * threads, those of its health check too: they are given up before it has failed (`HEALTH_CHECK`), or every task of the
 * application would be replaced in every failover (tried with Rails). Once an attempt to connect has failed, PgBouncer
 * refuses who comes until one works (server_login_retry); no option changes that.
 */
export const TIMEOUTS = {
    query_wait_timeout: 20,
    server_connect_timeout: 5,
    server_login_retry: 1,
    server_lifetime: 300,
    server_idle_timeout: 60,
    client_login_timeout: 15,
    // After a failover the name of the primary points elsewhere; RDS's own TTL is 5 s.
    dns_max_ttl: 5,
    dns_nxdomain_ttl: 5,
    // The server's idle_in_transaction_session_timeout, seen from this side.
    idle_transaction_timeout: 60,
    tcp_keepidle: 10,
    tcp_keepintvl: 3,
    tcp_keepcnt: 3,
    server_check_delay: 5,
} as const;

/** Seconds of waiting that the alarms look for. */
export const LONG_WAIT = TIMEOUTS.query_wait_timeout / 2;

/** A dead server is given up after this long without an acknowledgement, in milliseconds. */
export const TCP_USER_TIMEOUT_MS = 15_000;

/**
 * What Rails sets in each of its connections and PgBouncer before 1.20 does not carry to the next server connection: without it, an
 * interval that comes over a newer one is read as nil (`ActiveRecord::ConnectionAdapters::PostgreSQL::OID::Interval`).
 */
const CONNECT_QUERY = "SET intervalstyle = iso_8601";

/** The name that reads connect to. */
export function readerDatabase(databaseName: string): string {
    return `${databaseName}_reader`;
}

/**
 * Before 1.25 PgBouncer compares the name in a certificate with a pool's whole list of hosts (its NEWS, "Fix multi-host
 * connections when using server_tls_sslmode=verify-full"): no read would reach one of several replicas. There the chain
 * alone is verified, which ends at RDS's roots, for both pools (docs/decisions/0012).
 */
const serverTlsMode = (readers: readonly string[]) => (readers.length > 1 ? "verify-ca" : "verify-full");

export function renderPgBouncerIni(inputs: PgBouncerInputs): string {
    const { databaseName: name, runDirectory: run, poolSizes } = inputs;
    const readers = inputs.replicaHosts.length > 0 ? inputs.replicaHosts : [inputs.primaryHost];
    const database = (hosts: readonly string[], size: number) =>
        `host=${hosts.join(",")} port=${inputs.serverPort} dbname=${name} ` +
        // max_db_connections caps both users together: while a rotation moves clients, each user has a pool.
        `pool_size=${size} max_db_connections=${size} connect_query='${CONNECT_QUERY}'`;
    const settings: Record<string, string | number> = {
        listen_addr: "*",
        listen_port: inputs.listenPort,
        unix_socket_dir: run,
        auth_type: "scram-sha-256",
        auth_file: `${run}/userlist.txt`,
        // The user `pgbouncer` may enter the console without a password over the socket, from its own Unix user alone.
        stats_users: `${inputs.applicationRole},${inputs.applicationRole}_clone`,
        pool_mode: "transaction",
        max_client_conn: MAX_CLIENT_CONNECTIONS,
        reserve_pool_size: 0,
        // The connection used last comes first, or one replica would take nearly all reads (config.html, server_round_robin).
        server_round_robin: readers.length > 1 ? 1 : 0,
        client_tls_sslmode: "require",
        client_tls_key_file: `${run}/server.key`,
        client_tls_cert_file: `${run}/server.crt`,
        client_tls_protocols: "secure",
        server_tls_sslmode: serverTlsMode(readers),
        server_tls_ca_file: inputs.serverCaFile,
        server_tls_protocols: "secure",
        ...TIMEOUTS,
        tcp_keepalive: 1,
        tcp_user_timeout: TCP_USER_TIMEOUT_MS,
        server_fast_close: 1,
        server_reset_query: "DISCARD ALL",
        // Rails sends these at connection; PgBouncer tracks the ones that it knows and would refuse the others.
        ignore_startup_parameters: "extra_float_digits,options",
        stats_period: 60,
        log_connections: 0,
        log_disconnections: 0,
        log_pooler_errors: 1,
    };
    return [
        "[databases]",
        `${name} = ${database([inputs.primaryHost], poolSizes.primary)}`,
        `${readerDatabase(name)} = ${database(readers, poolSizes.reader)}`,
        "",
        "[pgbouncer]",
        ...Object.entries(settings).map(([key, value]) => `${key} = ${value}`),
        "",
    ].join("\n");
}
