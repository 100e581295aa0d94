import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-database-logins",
    family: "logging",
    description: "GuardDuty reads the logins of databases.",
    severity: "medium",
    covers: ["GuardDuty.9"],
    level: "advisory",
    remediation: "Add a DetectorFeature RDS_LOGIN_EVENTS with status ENABLED.",
    types: ["guardduty:Detector"],
    check: mustWatch({ features: ["RDS_LOGIN_EVENTS"] }),
});
