import { mustTell } from "../../lib/database-events";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-events-parameter-group",
    family: "logging",
    description: "Subscriptions to the events of a parameter group tell of changes of parameter groups.",
    severity: "low",
    covers: ["RDS.21", "CT.RDS.PR.18"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "configuration change".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-parameter-group", ["configuration change"]),
});
