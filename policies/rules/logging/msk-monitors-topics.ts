import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "msk-monitors-topics",
    family: "logging",
    description: "An MSK cluster reports metrics of each topic and broker.",
    severity: "low",
    covers: ["MSK.2"],
    level: "advisory",
    remediation: "Set enhancedMonitoring to PER_TOPIC_PER_BROKER or PER_TOPIC_PER_PARTITION.",
    types: ["msk:Cluster"],
    check: mustBeOneOf("enhancedMonitoring", ["PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"]),
});
