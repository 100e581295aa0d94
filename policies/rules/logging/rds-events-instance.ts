import { mustTell } from "../../lib/database-events";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-events-instance",
    family: "logging",
    description:
        "A subscription to events of RDS that is about a instance tells of maintenance, change and failure of instances.",
    severity: "low",
    covers: ["RDS.20"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "maintenance" and "configuration change" and "failure".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-instance", ["maintenance", "configuration change", "failure"]),
});
