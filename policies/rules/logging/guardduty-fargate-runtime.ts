import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-fargate-runtime",
    family: "logging",
    description: "GuardDuty watches processes in tasks of Fargate, by an agent that it installs itself.",
    severity: "medium",
    covers: ["GuardDuty.12"],
    level: "advisory",
    remediation:
        "Add a DetectorFeature RUNTIME_MONITORING with status ENABLED and additionalConfigurations ECS_FARGATE_AGENT_MANAGEMENT.",
    types: ["guardduty:Detector"],
    check: mustWatch({ features: ["RUNTIME_MONITORING"], additional: "ECS_FARGATE_AGENT_MANAGEMENT" }),
});
