import { mustBePresent } from "../../lib/checks";
import { unlessCustom } from "../../lib/rds-custom";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-exports-logs",
    family: "logging",
    description: "A database instance sends its logs to CloudWatch.",
    severity: "medium",
    covers: ["CKV_AWS_129"],
    remediation: "Set enabledCloudwatchLogsExports.",
    types: ["rds:Instance"],
    check: unlessCustom(
        mustBePresent("enabledCloudwatchLogsExports", 'the engine\'s logs, for PostgreSQL ["postgresql", "upgrade"]'),
    ),
});
