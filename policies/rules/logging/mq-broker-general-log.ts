import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "mq-broker-general-log",
    family: "logging",
    description: "A broker of Amazon MQ writes its general log to CloudWatch Logs.",
    severity: "medium",
    covers: ["CKV_AWS_48", "AVD-AWS-0071"],
    remediation: "Set logs.general to true.",
    types: ["mq:Broker"],
    check: mustBeTrue("logs.general"),
});
