import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-cluster-exports-logs",
    family: "logging",
    description: "A database cluster sends its logs to CloudWatch.",
    severity: "medium",
    covers: ["CKV_AWS_324"],
    remediation: "Set enabledCloudwatchLogsExports.",
    types: ["rds:Cluster"],
    check: mustBePresent("enabledCloudwatchLogsExports", "the engine's logs"),
});
