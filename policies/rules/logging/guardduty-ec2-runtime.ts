import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-ec2-runtime",
    family: "logging",
    description: "GuardDuty watches processes on instances, by an agent that it installs itself.",
    severity: "medium",
    covers: ["GuardDuty.13"],
    level: "advisory",
    remediation:
        "Add a DetectorFeature RUNTIME_MONITORING with status ENABLED and additionalConfigurations EC2_AGENT_MANAGEMENT.",
    types: ["guardduty:Detector"],
    check: mustWatch({ features: ["RUNTIME_MONITORING"], additional: "EC2_AGENT_MANAGEMENT" }),
});
