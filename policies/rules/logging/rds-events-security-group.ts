import { mustTell } from "../../lib/database-events";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-events-security-group",
    family: "logging",
    description:
        "A subscription to events of RDS that is about a security group tells of changes and failures of database security groups.",
    severity: "low",
    covers: ["RDS.22"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "configuration change" and "failure".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-security-group", ["configuration change", "failure"]),
});
