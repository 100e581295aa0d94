import { resourceRule } from "../../lib/rule";

/** What RDS.9 expects of each engine (Security Hub user guide); of Db2, all that it exports. RDS Custom exports none. */
const LOGS: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^postgres$/, ["postgresql", "upgrade"]],
    [/^(mysql|mariadb)$/, ["audit", "error", "general", "slowquery"]],
    [/^oracle/, ["alert", "audit", "listener", "trace"]],
    [/^db2/, ["diag.log", "notify.log"]],
    // Express has no agent.
    [/^sqlserver-ex$/, ["error"]],
    [/^sqlserver/, ["agent", "error"]],
];

export const rule = resourceRule({
    name: "rds-exports-every-log",
    family: "logging",
    description: "A database instance sends every log of its engine to CloudWatch.",
    severity: "medium",
    covers: ["RDS.9", "CT.RDS.PR.14"],
    remediation: "Put the engine's logs into enabledCloudwatchLogsExports.",
    types: ["rds:Instance"],
    check: (db) => {
        const engine = db.lower("engine") ?? "";
        const expected = LOGS.find(([pattern]) => pattern.test(engine))?.[1] ?? [];
        const exported = db.texts("enabledCloudwatchLogsExports");
        // A replica names no engine: it has that of its source, and every engine has a log.
        if (engine === "" && exported.length === 0) {
            return `${db.show("enabledCloudwatchLogsExports")}; put the engine's logs into it`;
        }
        const missing = expected.filter((log) => !exported.includes(log));
        return missing.length === 0
            ? undefined
            : `enabledCloudwatchLogsExports of ${engine} lacks ${missing.join(", ")}; add them`;
    },
});
