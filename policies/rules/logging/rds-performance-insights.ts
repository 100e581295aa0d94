import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-performance-insights",
    family: "logging",
    description: "A database records the load of its queries.",
    severity: "low",
    covers: ["CKV_AWS_353", "R-DB-6"],
    remediation: "Set performanceInsightsEnabled to true.",
    types: ["rds:Instance", "rds:ClusterInstance"],
    check: mustBeTrue("performanceInsightsEnabled"),
});
