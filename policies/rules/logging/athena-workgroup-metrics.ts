import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "athena-workgroup-metrics",
    family: "logging",
    description: "An Athena workgroup publishes metrics of its queries.",
    severity: "medium",
    covers: ["Athena.4"],
    level: "advisory",
    remediation: "Leave configuration.publishCloudwatchMetricsEnabled out, or set it to true.",
    types: ["athena:Workgroup"],
    check: mustNotBeFalse("configuration.publishCloudwatchMetricsEnabled"),
});
