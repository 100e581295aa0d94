import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-bucket-events",
    family: "logging",
    description: "GuardDuty reads the events of S3 objects.",
    severity: "medium",
    covers: ["GuardDuty.10", "CT.GUARDDUTY.PR.1"],
    level: "advisory",
    remediation: "Add a DetectorFeature S3_DATA_EVENTS with status ENABLED.",
    types: ["guardduty:Detector"],
    check: mustWatch({ features: ["S3_DATA_EVENTS"], datasource: "s3Logs" }),
});
