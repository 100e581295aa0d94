import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-notifies",
    family: "logging",
    description: "A trail announces its log files on a topic.",
    severity: "low",
    covers: ["CKV_AWS_252"],
    level: "advisory",
    remediation: "Set snsTopicName.",
    types: ["cloudtrail:Trail"],
    check: mustBePresent("snsTopicName", "a topic"),
});
