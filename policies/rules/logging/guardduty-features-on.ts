import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "guardduty-features-on",
    family: "logging",
    description: "A protection plan of GuardDuty that is declared is switched on.",
    severity: "medium",
    covers: ["R-SEC-2"],
    level: "advisory",
    remediation: "Set status to ENABLED, or leave the feature out.",
    types: ["guardduty:DetectorFeature"],
    check: mustBeOneOf("status", ["ENABLED"]),
});
