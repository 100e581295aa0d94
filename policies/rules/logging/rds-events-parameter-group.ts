import { mustTell } from "../../lib/database-events";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-events-parameter-group",
    family: "logging",
    description:
        "A subscription to events of RDS that is about a parameter group tells of changes of parameter groups.",
    severity: "low",
    covers: ["RDS.21"],
    level: "advisory",
    remediation: 'Leave eventCategories out, or name "configuration change".',
    types: ["rds:EventSubscription"],
    check: mustTell("db-parameter-group", ["configuration change"]),
});
