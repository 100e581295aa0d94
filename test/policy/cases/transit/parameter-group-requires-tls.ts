import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        compliant: { family: "postgres17", parameters: [{ name: "rds.force_ssl", value: "1" }] },
        passing: {
            "Aurora PostgreSQL": { family: "aurora-postgresql16" },
            "SQL Server": { family: "sqlserver-se-15.0" },
            "written as true": { parameters: [{ name: "rds.force_ssl", value: "true" }] },
            MariaDB: { family: "mariadb10.11", parameters: [{ name: "require_secure_transport", value: "ON" }] },
        },
        violating: {
            "the parameter absent": { parameters: [{ name: "log_statement", value: "ddl" }] },
            "parameters absent": { parameters: ABSENT },
            "written as false": { parameters: [{ name: "rds.force_ssl", value: "false" }] },
            "0": { parameters: [{ name: "rds.force_ssl", value: "0" }] },
            "MySQL with another's parameter": { family: "mysql8.0" },
        },
        unknown: { parameters: { parameters: UNKNOWN } },
    }),
    resourceCases({
        types: ["rds:ClusterParameterGroup"],
        compliant: { family: "aurora-postgresql16", parameters: [{ name: "rds.force_ssl", value: "1" }] },
        passing: { "family absent, which the provider refuses": { family: ABSENT } },
        violating: {
            "the parameter absent": { parameters: [{ name: "log_statement", value: "ddl" }] },
            "Aurora MySQL with another's parameter": { family: "aurora-mysql8.0" },
        },
        unknown: { family: { family: UNKNOWN, parameters: ABSENT } },
    }),
    resourceCases({
        types: ["rds:ParameterGroup"],
        compliant: { family: "aurora-postgresql16", parameters: [{ name: "log_statement", value: "ddl" }] },
        passing: {
            "family absent": { family: ABSENT },
            "Aurora MySQL": { family: "aurora-mysql8.0", parameters: [{ name: "max_connections", value: "100" }] },
        },
        violating: { "no Aurora": { family: "postgres16" } },
        unknown: { family: { family: UNKNOWN } },
    }),
];
