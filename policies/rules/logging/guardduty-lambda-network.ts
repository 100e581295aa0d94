import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-lambda-network",
    family: "logging",
    description: "GuardDuty reads the network activity of functions.",
    severity: "medium",
    covers: ["GuardDuty.6"],
    level: "advisory",
    remediation: "Add a DetectorFeature LAMBDA_NETWORK_LOGS with status ENABLED.",
    types: ["guardduty:Detector"],
    check: mustWatch({ features: ["LAMBDA_NETWORK_LOGS"] }),
});
