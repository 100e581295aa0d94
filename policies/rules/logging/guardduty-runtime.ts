import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-runtime",
    family: "logging",
    description: "GuardDuty watches processes.",
    severity: "medium",
    covers: ["GuardDuty.11"],
    level: "advisory",
    remediation: "Add a DetectorFeature RUNTIME_MONITORING with status ENABLED.",
    types: ["guardduty:Detector"],
    check: mustWatch({ features: ["RUNTIME_MONITORING"] }),
});
