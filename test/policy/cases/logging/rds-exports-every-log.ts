import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "postgres", enabledCloudwatchLogsExports: ["postgresql", "upgrade"] },
    passing: {
        "more than asked": { enabledCloudwatchLogsExports: ["postgresql", "upgrade", "iam-db-auth-error"] },
        "a replica, whose engine is its source's": { engine: ABSENT, replicateSourceDb: "primary" },
        "all of MySQL's": { engine: "mysql", enabledCloudwatchLogsExports: ["audit", "error", "general", "slowquery"] },
        "both of Db2's": { engine: "db2-se", enabledCloudwatchLogsExports: ["diag.log", "notify.log"] },
        "RDS Custom, which exports none": { engine: "custom-oracle-ee", enabledCloudwatchLogsExports: ABSENT },
        "all of SQL Server's": { engine: "sqlserver-se", enabledCloudwatchLogsExports: ["agent", "error"] },
        "the one of SQL Server Express, which has no agent": {
            engine: "sqlserver-ex",
            enabledCloudwatchLogsExports: ["error"],
        },
        "all of Oracle's": {
            engine: "oracle-ee",
            enabledCloudwatchLogsExports: ["alert", "audit", "listener", "trace"],
        },
    },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "a replica that sends none": { engine: ABSENT, enabledCloudwatchLogsExports: ABSENT },
        "an empty list": { enabledCloudwatchLogsExports: [] },
        "one of two": { enabledCloudwatchLogsExports: ["postgresql"] },
        "Db2 with none": { engine: "db2-ae", enabledCloudwatchLogsExports: ABSENT },
        "MariaDB with one": { engine: "mariadb", enabledCloudwatchLogsExports: ["error"] },
        "Oracle with one": { engine: "oracle-se2", enabledCloudwatchLogsExports: ["alert"] },
        "SQL Server with one": { engine: "sqlserver-web", enabledCloudwatchLogsExports: ["error"] },
        "SQL Server Express without its log": { engine: "sqlserver-ex", enabledCloudwatchLogsExports: ABSENT },
        "MySQL without its audit log": {
            engine: "mysql",
            enabledCloudwatchLogsExports: ["error", "general", "slowquery"],
        },
    },
    unknown: { enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN } },
});
