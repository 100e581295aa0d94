import { mustTell } from "../../lib/database-events";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-events-cluster",
    family: "logging",
    description: "Subscriptions to the events of a cluster tell of maintenance and failure of clusters.",
    severity: "low",
    covers: ["RDS.19", "CT.RDS.PR.12"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "maintenance" and "failure".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-cluster", ["maintenance", "failure"]),
});
