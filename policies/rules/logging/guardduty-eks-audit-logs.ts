import { mustWatch } from "../../lib/detector-features";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "guardduty-eks-audit-logs",
    family: "logging",
    description: "GuardDuty reads the audit logs of EKS clusters.",
    severity: "medium",
    covers: ["GuardDuty.5"],
    level: "advisory",
    remediation: "Add a DetectorFeature EKS_AUDIT_LOGS with status ENABLED.",
    types: ["guardduty:Detector"],
    check: mustWatch({ features: ["EKS_AUDIT_LOGS"], datasource: "kubernetes.auditLogs" }),
});
