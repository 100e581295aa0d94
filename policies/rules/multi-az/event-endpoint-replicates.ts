import { resourceRule } from "../../lib/rule";

const STATE = "replicationConfig.state";

export const rule = resourceRule({
    name: "event-endpoint-replicates",
    family: "multi-az",
    description: "A global endpoint of EventBridge sends events to both of its regions.",
    severity: "medium",
    covers: ["EventBridge.4"],
    remediation: "Set replicationConfig.state to ENABLED, with roleArn, or leave it out.",
    types: ["cloudwatch:EventEndpoint"],
    check: (endpoint) =>
        endpoint.text(STATE) === "DISABLED" ? `${endpoint.show(STATE)}; set it to ENABLED` : undefined,
});
