import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-eks-runtime",
    family: "logging",
    description: "GuardDuty watches processes in EKS, by an agent that it installs itself.",
    severity: "medium",
    covers: ["GuardDuty.7"],
    level: "advisory",
    remediation:
        "Add a DetectorFeature RUNTIME_MONITORING with status ENABLED and additionalConfigurations EKS_ADDON_MANAGEMENT.",
    types: ["guardduty:Detector"],
    check: mustWatch({
        features: ["RUNTIME_MONITORING", "EKS_RUNTIME_MONITORING"],
        additional: "EKS_ADDON_MANAGEMENT",
    }),
});
