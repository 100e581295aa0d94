import { resourceRule } from "../../lib/rule";

const LOGS = ["audit", "error"];

export const rule = resourceRule({
    name: "rds-mariadb-exports-logs",
    family: "logging",
    description: "A MariaDB instance sends its audit and error logs to CloudWatch.",
    severity: "medium",
    covers: ["RDS.42"],
    remediation: 'Put "audit" and "error" into enabledCloudwatchLogsExports.',
    types: ["rds:Instance"],
    check: (db) => {
        if (!/^mariadb$/.test(db.lower("engine") ?? "")) {
            return undefined;
        }
        const exported = db.texts("enabledCloudwatchLogsExports");
        const missing = LOGS.filter((log) => !exported.includes(log));
        return missing.length === 0 ? undefined : `enabledCloudwatchLogsExports lacks ${missing.join(", ")}; add them`;
    },
});
