import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** Amazon RDS User Guide, "Performance Insights DB engine, Region, and instance class support". */
const KNOWS_NONE = [
    { engine: /^aurora(-mysql)?$/, instanceClass: /^db\.(t2\.|t3\.|t4g\.(micro|small)$)/ },
    { engine: /^(mysql|mariadb)$/, instanceClass: /^db\.(t2|t3|t4g)\.(micro|small)$/ },
    { engine: /^(db2|custom)-/, instanceClass: /^/ },
];

export const rule = resourceRule({
    name: "rds-performance-insights",
    family: "logging",
    description: "A database records the load of its queries.",
    severity: "low",
    covers: ["CKV_AWS_353", "R-DB-6", "AVD-AWS-0133"],
    remediation: "Set performanceInsightsEnabled to true.",
    types: ["rds:Instance", "rds:ClusterInstance"],
    check: (db) =>
        KNOWS_NONE.some(
            ({ engine, instanceClass }) =>
                engine.test(db.lower("engine") ?? "") && instanceClass.test(db.text("instanceClass") ?? ""),
        )
            ? undefined
            : mustBeTrue("performanceInsightsEnabled")(db),
});
