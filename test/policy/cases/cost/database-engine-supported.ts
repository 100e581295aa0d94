import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

/** Its support ends in 2031: by then this test asks for a newer one. */
const NEWEST = { engine: "postgres", engineVersion: "18.1" };

const databases = resourceCases({
    types: ["rds:Instance", "rds:Cluster", "rds:GlobalCluster"],
    compliant: NEWEST,
    passing: {
        "a major version alone": { engineVersion: "18" },
        "engineVersion absent": { engineVersion: ABSENT },
        "engine absent, as of what joins a cluster": { engine: ABSENT },
        "an engine without a calendar": { engine: "sqlserver-se", engineVersion: "13.00" },
        "Aurora MySQL 3": { engine: "aurora-mysql", engineVersion: "8.0.mysql_aurora.3.10.0" },
        "a MySQL that is longer": { engine: "mysql", engineVersion: "8.4.6" },
        "one of which no day is listed, between others": { engine: "mariadb", engineVersion: "10.9.8" },
    },
    violating: {
        "PostgreSQL 13": { engineVersion: "13.22" },
        "PostgreSQL 9.6": { engineVersion: "9.6.24" },
        "PostgreSQL 9.3, older than the calendar": { engineVersion: "9.3.25" },
        "MySQL 5.5, older than the calendar": { engine: "mysql", engineVersion: "5.5.61" },
        "MariaDB 10.2, older than the calendar": { engine: "mariadb", engineVersion: "10.2.44" },
        "the first Aurora": { engine: "aurora", engineVersion: "5.6.mysql_aurora.1.22.2" },
        "Aurora PostgreSQL 10": { engine: "aurora-postgresql", engineVersion: "10.18" },
        "in capitals": { engine: "Postgres", engineVersion: "12" },
        "Aurora PostgreSQL 12": { engine: "aurora-postgresql", engineVersion: "12.18" },
        "MySQL 8.0": { engine: "mysql", engineVersion: "8.0.46" },
        "MySQL 5.7": { engine: "mysql", engineVersion: "5.7" },
        "Aurora MySQL 2": { engine: "aurora-mysql", engineVersion: "5.7.mysql_aurora.2.12.5" },
        "MariaDB 10.5": { engine: "mariadb", engineVersion: "10.5.29" },
    },
    unknown: { engineVersion: { engineVersion: UNKNOWN }, engine: { engine: UNKNOWN } },
});

const GROUPS = ["elasticache:ReplicationGroup", "elasticache:GlobalReplicationGroup"];

const caches = resourceCases({
    types: ["elasticache:Cluster", ...GROUPS],
    compliant: { engine: "redis", engineVersion: "7.1" },
    passing: {
        "a minor version left open": { engineVersion: "7.x" },
        Valkey: { engine: "valkey", engineVersion: "7.2" },
        "engine absent": { engine: ABSENT },
        "Memcached, which counts otherwise": { engine: "memcached", engineVersion: "1.6.22" },
        "engineVersion absent": { engineVersion: ABSENT },
    },
    violating: {
        "Redis 5": { engineVersion: "5.0.6" },
        "Redis 4": { engineVersion: "4.0.10" },
        "Redis 3": { engineVersion: "3.2.10" },
        "Redis 2": { engineVersion: "2.8.24" },
    },
    unknown: { engineVersion: { engineVersion: UNKNOWN }, engine: { engine: UNKNOWN } },
});

/** A group that names no engine is of Redis. */
const groups = resourceCases({
    types: GROUPS,
    compliant: { engineVersion: "7.1" },
    passing: { "engineVersion absent": { engineVersion: ABSENT } },
    violating: { "Redis 5": { engineVersion: "5.0.6" } },
    unknown: { engineVersion: { engineVersion: UNKNOWN } },
});

export const cases = [databases, caches, groups];
