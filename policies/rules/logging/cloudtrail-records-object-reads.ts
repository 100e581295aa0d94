import { resourceRule } from "../../lib/rule";
import { recordsObjects } from "../../lib/trail-events";

export const rule = resourceRule({
    name: "cloudtrail-records-object-reads",
    family: "logging",
    description: "A trail records who reads objects of S3.",
    severity: "medium",
    covers: ["CIS-4.9", "S3.23"],
    remediation:
        "Add an event selector for AWS::S3::Object of every bucket, or an advanced one with eventCategory Data.",
    level: "advisory",
    types: ["cloudtrail:Trail"],
    check: recordsObjects("read"),
});
