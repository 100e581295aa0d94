import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const DESTINATIONS = ["logsConfig.cloudwatchLogs", "logsConfig.s3Logs"];

export const rule = resourceRule({
    name: "codebuild-logs",
    family: "logging",
    description: "A CodeBuild project writes the log of its builds.",
    severity: "medium",
    covers: ["CodeBuild.4", "CKV_AWS_314"],
    remediation: "Give logsConfig an enabled cloudwatchLogs or s3Logs.",
    types: ["codebuild:Project"],
    check: (project) =>
        someIn(DESTINATIONS, (to) => project.has(to) && project.text(`${to}.status`) !== "DISABLED")
            ? undefined
            : `${project.show("logsConfig")}; give it cloudwatchLogs or s3Logs that are enabled`,
});
