import { resourceRule } from "../../lib/rule";

const LOGS = ["agent", "error"];

export const rule = resourceRule({
    name: "rds-sqlserver-exports-logs",
    family: "logging",
    description: "A SQL Server instance sends its agent and error logs to CloudWatch.",
    severity: "medium",
    covers: ["RDS.40"],
    remediation: 'Put "agent" and "error" into enabledCloudwatchLogsExports.',
    types: ["rds:Instance"],
    check: (db) => {
        if (!/^sqlserver/.test(db.lower("engine") ?? "")) {
            return undefined;
        }
        const exported = db.texts("enabledCloudwatchLogsExports");
        const missing = LOGS.filter((log) => !exported.includes(log));
        return missing.length === 0 ? undefined : `enabledCloudwatchLogsExports lacks ${missing.join(", ")}; add them`;
    },
});
