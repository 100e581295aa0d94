/**
 * Parameters of the database, each with its reason. Pure. Memory (`shared_buffers`, `effective_cache_size`, `work_mem`)
 * is not set: RDS derives it from the instance class.
 */
interface Parameter {
    readonly name: string;
    readonly value: string;
    /** Static parameters take effect at the next reboot, dynamic ones at once, presets are there from the start. */
    readonly apply: "immediate" | "pending-reboot";
    readonly why: string;
}

/** Values that depend on the deployment. */
interface ParameterInputs {
    readonly maxConnections: number;
    /** Longest statement of a request, in milliseconds. */
    readonly statementTimeoutMs: number;
    /** Statements slower than this are logged, in milliseconds. */
    readonly slowQueryMs: number;
    /** Whether another region has taken over. */
    readonly fenced: boolean;
}

/** Longest wait for a lock, a migration's too, in seconds. */
export const LOCK_TIMEOUT_SECONDS = 10;

export function databaseParameters(inputs: ParameterInputs): readonly Parameter[] {
    return [
        preset("rds.force_ssl", 1, "A connection without TLS is refused (R-DB-4)"),
        preset("ssl_min_protocol_version", "TLSv1.2", "Older protocols are broken (R-SEC-1)"),
        dynamic("rds.accepted_password_auth_method", "scram", "No MD5 password may be set or used (R-SEC-1)"),
        preset("password_encryption", "scram-sha-256", "Passwords are stored as SCRAM verifiers (R-SEC-1)"),
        fixed("max_connections", inputs.maxConnections, "The number that the pools are planned with (pool-plan.ts)"),
        fixed(
            "shared_preload_libraries",
            "pg_stat_statements,auto_explain,pgaudit",
            "Query statistics, plans of slow queries, audit of schema and roles (R-DB-6, R-SEC-2)",
        ),
        dynamic("pg_stat_statements.track", "all", "Statements inside functions count too (R-DB-6)"),
        dynamic("log_min_duration_statement", inputs.slowQueryMs, "The slow-query log, in ms (R-DB-6)"),
        dynamic(
            "log_statement",
            "none",
            "It would write the passwords of ALTER ROLE; pgaudit logs the same without them",
        ),
        dynamic("auto_explain.log_min_duration", inputs.slowQueryMs * 2, "Plans of what is slower still, in ms"),
        dynamic("auto_explain.log_analyze", 0, "Timing every node costs more than the plan is worth"),
        dynamic("pgaudit.log", "ddl,role", "Who changed schema and rights; rows would leak personal data (R-SEC-2)"),
        dynamic("log_lock_waits", 1, "Waits beyond deadlock_timeout show who blocks whom"),
        dynamic("log_temp_files", 10240, "Sorts that spill more than 10 MB to disk, in kB"),
        preset("log_autovacuum_min_duration", 10000, "Vacuums longer than 10 s, in ms"),
        dynamic(
            "statement_timeout",
            inputs.statementTimeoutMs,
            "A request's query ends, in ms; migrations set their own",
        ),
        dynamic(
            "idle_in_transaction_session_timeout",
            60000,
            "An abandoned transaction frees its pooled connection, in ms",
        ),
        dynamic(
            "lock_timeout",
            LOCK_TIMEOUT_SECONDS * 1000,
            "A migration that cannot get its lock gives up before requests pile up, in ms",
        ),
        dynamic("tcp_keepalives_idle", 60, "Dead peers are noticed within two minutes, in s"),
        dynamic("tcp_keepalives_interval", 10, "The first probe after 60 s, the next every 10 s"),
        dynamic("tcp_keepalives_count", 6, "After six of them unanswered the session ends and frees its locks"),
        dynamic("hot_standby_feedback", 1, "A replica's long reads are not cancelled by the primary's vacuum (R-DB-2)"),
        dynamic(
            "default_transaction_read_only",
            inputs.fenced ? 1 : 0,
            "Where another region has taken over nothing is written, not even by a rotation (R-DR-5)",
        ),
        preset(
            "rds.log_retention_period",
            4320,
            "Logs on the instance for 3 days, in minutes; CloudWatch keeps them longer",
        ),
    ];
}

function dynamic(name: string, value: string | number, why: string): Parameter {
    return { name, value: `${value}`, apply: "immediate", why };
}

function fixed(name: string, value: string | number, why: string): Parameter {
    return { name, value: `${value}`, apply: "pending-reboot", why };
}

/**
 * A value that RDS sets by itself, stated because the platform relies on it. AWS keeps such a parameter as
 * "pending-reboot" whatever one asks for, and the provider would ask again at every deployment (resource
 * aws_db_parameter_group, "Problematic Plan Changes"). A value that another version does not preset is there from the
 * instance's first start, too.
 */
function preset(name: string, value: string | number, why: string): Parameter {
    return { name, value: `${value}`, apply: "pending-reboot", why };
}
