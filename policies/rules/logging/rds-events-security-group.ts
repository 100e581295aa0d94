import { mustTell } from "../../lib/database-events";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-events-security-group",
    family: "logging",
    description:
        "Subscriptions to the events of a database security group tell of changes and failures of database security groups.",
    severity: "low",
    covers: ["RDS.22", "CT.RDS.PR.19"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "configuration change" and "failure".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-security-group", ["configuration change", "failure"]),
});
