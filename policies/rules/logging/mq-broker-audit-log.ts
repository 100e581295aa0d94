import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "mq-broker-audit-log",
    family: "logging",
    description: "An ActiveMQ broker writes its audit log to CloudWatch Logs.",
    severity: "medium",
    covers: ["MQ.2", "CKV_AWS_197", "AVD-AWS-0070"],
    remediation: "Set logs.audit to true.",
    types: ["mq:Broker"],
    // RabbitMQ has no audit log to write.
    check: (broker) => (broker.lower("engineType") === "rabbitmq" ? undefined : mustBeTrue("logs.audit")(broker)),
});
