import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "postgres", port: 6432 },
    passing: {
        "a replica, which takes its source's port": { port: ABSENT, replicateSourceDb: "main" },
        "another engine's port": { engine: "aurora-mysql", port: 5432 },
        "no engine, as of a restored one": { engine: ABSENT },
    },
    violating: {
        "port absent": { port: ABSENT },
        "port 0, which is none given": { port: 0 },
        "PostgreSQL's": { port: 5432 },
        "Aurora PostgreSQL's": { engine: "aurora-postgresql", port: "5432" },
        "MySQL's": { engine: "mysql", port: 3306 },
        "SQL Server's": { engine: "sqlserver-se", port: 1433 },
        "Oracle's, on RDS Custom": { engine: "custom-oracle-ee", port: 1521 },
        "in capitals": { engine: "Postgres", port: 5432 },
    },
    unknown: {
        port: { port: UNKNOWN },
        engine: { engine: UNKNOWN },
        "whether it is a replica": { port: ABSENT, replicateSourceDb: UNKNOWN },
    },
});
