import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kinesis-stream-retention-week",
    family: "backup",
    description: "A Kinesis stream keeps its records for a week.",
    severity: "medium",
    covers: ["Kinesis.3"],
    remediation: "Set retentionPeriod to 168 hours or more.",
    level: "advisory",
    types: ["kinesis:Stream"],
    check: mustBeAtLeast("retentionPeriod", 168, "hours"),
});
