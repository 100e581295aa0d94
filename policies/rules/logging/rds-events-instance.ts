import { mustTell } from "../../lib/database-events";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-events-instance",
    family: "logging",
    description: "Subscriptions to the events of an instance tell of maintenance, change and failure of instances.",
    severity: "low",
    covers: ["RDS.20", "CT.RDS.PR.17"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "maintenance" and "configuration change" and "failure".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-instance", ["maintenance", "configuration change", "failure"]),
});
