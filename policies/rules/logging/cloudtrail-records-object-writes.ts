import { resourceRule } from "../../lib/rule";
import { recordsObjects } from "../../lib/trail-events";

export const rule = resourceRule({
    name: "cloudtrail-records-object-writes",
    family: "logging",
    description: "A trail records who writes objects of S3.",
    severity: "medium",
    covers: ["CIS-4.8", "S3.22"],
    remediation:
        "Add an event selector for AWS::S3::Object of every bucket, or an advanced one with eventCategory Data.",
    level: "advisory",
    types: ["cloudtrail:Trail"],
    check: recordsObjects("write"),
});
