import { resourceRule } from "../../lib/rule";

/** The ports of Amazon RDS by engine ("Settings for DB instances"). */
const DEFAULTS = [
    { engine: /^(aurora-)?postgres/, port: 5432 },
    { engine: /^(aurora|mysql|mariadb)/, port: 3306 },
    { engine: /^(custom-)?oracle/, port: 1521 },
    { engine: /^(custom-)?sqlserver/, port: 1433 },
    { engine: /^db2/, port: 50000 },
];

export const rule = resourceRule({
    name: "rds-port-not-default",
    family: "exposure",
    description: "A database listens on a port of its own, not on its engine's.",
    severity: "low",
    covers: ["RDS.23", "CT.RDS.PR.20"],
    remediation: "Set port to another than the engine's default.",
    level: "advisory",
    types: ["rds:Instance", "rds:Cluster"],
    check: (db) => {
        if ((db.number("port") ?? 0) === 0) {
            // A replica takes its source's port.
            return db.has("replicateSourceDb")
                ? undefined
                : `${db.show("port")}; set it to another than the engine's default`;
        }
        const usual = DEFAULTS.find(({ engine }) => engine.test(db.lower("engine") ?? ""))?.port;
        return db.number("port") === usual ? `${db.show("port")}; choose another` : undefined;
    },
});
