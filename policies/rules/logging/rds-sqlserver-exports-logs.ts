import { resourceRule } from "../../lib/rule";

/** Express has no agent. */
const logsOf = (engine: string): string[] => (engine === "sqlserver-ex" ? ["error"] : ["agent", "error"]);

export const rule = resourceRule({
    name: "rds-sqlserver-exports-logs",
    family: "logging",
    description: "A SQL Server instance sends its agent and error logs to CloudWatch.",
    severity: "medium",
    covers: ["RDS.40"],
    remediation: 'Put "agent" and "error" into enabledCloudwatchLogsExports; Express has no agent.',
    types: ["rds:Instance"],
    check: (db) => {
        const engine = db.lower("engine") ?? "";
        if (!/^sqlserver/.test(engine)) {
            return undefined;
        }
        const exported = db.texts("enabledCloudwatchLogsExports");
        const missing = logsOf(engine).filter((log) => !exported.includes(log));
        return missing.length === 0 ? undefined : `enabledCloudwatchLogsExports lacks ${missing.join(", ")}; add them`;
    },
});
