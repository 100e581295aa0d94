import { resourceRule } from "../../lib/rule";

/** Those of which DMS takes the mode; what it reaches by AWS's own APIs is encrypted without one (DMS user guide, "Using SSL"). */
const DATABASES = [
    "aurora",
    "aurora-postgresql",
    "aurora-postgresql-serverless",
    "aurora-serverless",
    "azuredb",
    "azure-sql-managed-instance",
    "babelfish",
    "db2",
    "db2-zos",
    "docdb",
    "documentdb",
    "gcp-mysql",
    "mariadb",
    "mongodb",
    "mysql",
    "oracle",
    "postgres",
    "sqlserver",
    "sybase",
];

export const rule = resourceRule({
    name: "dms-endpoint-tls",
    family: "transit",
    description: "Database Migration Service speaks TLS with the databases it copies.",
    severity: "medium",
    covers: ["DMS.9", "CT.DMS.PR.2"],
    remediation: "Set sslMode to require, verify-ca or verify-full, as the engine has it.",
    types: ["dms:Endpoint"],
    check: (endpoint) =>
        DATABASES.includes(endpoint.lower("engineName") ?? "") && (endpoint.text("sslMode") ?? "none") === "none"
            ? `${endpoint.show("sslMode")}; set it to require, verify-ca or verify-full`
            : undefined,
});
