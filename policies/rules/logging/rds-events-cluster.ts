import { mustTell } from "../../lib/database-events";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-events-cluster",
    family: "logging",
    description:
        "A subscription to events of RDS that is about a cluster tells of maintenance and failure of clusters.",
    severity: "low",
    covers: ["RDS.19"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "maintenance" and "failure".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-cluster", ["maintenance", "failure"]),
});
