import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-performance-insights-customer-key",
    family: "encryption",
    description: "Performance Insights keeps query texts: where it is on, it is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_354", "AVD-AWS-0078"],
    remediation: "Set performanceInsightsKmsKeyId.",
    types: ["rds:Instance", "rds:ClusterInstance"],
    check: (db) =>
        db.isTrue("performanceInsightsEnabled") ? mustBeOwnKey("performanceInsightsKmsKeyId")(db) : undefined,
});
