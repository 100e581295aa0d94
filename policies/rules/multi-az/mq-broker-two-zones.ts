import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "mq-broker-two-zones",
    family: "multi-az",
    description: "A broker of Amazon MQ has a standby or its cluster in other zones.",
    severity: "low",
    covers: ["MQ.5", "MQ.6", "CT.MQ.PR.1", "CT.MQ.PR.2"],
    remediation: "Set deploymentMode to ACTIVE_STANDBY_MULTI_AZ (ActiveMQ) or CLUSTER_MULTI_AZ (RabbitMQ).",
    types: ["mq:Broker"],
    check: (broker) => {
        const wanted = broker.lower("engineType") === "rabbitmq" ? "CLUSTER_MULTI_AZ" : "ACTIVE_STANDBY_MULTI_AZ";
        return mustBeOneOf("deploymentMode", [wanted])(broker);
    },
});
