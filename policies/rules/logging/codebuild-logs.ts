import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

/** Status where none is written (provider's page of aws_codebuild_project). */
const DESTINATIONS = [
    ["logsConfig.cloudwatchLogs", "ENABLED"],
    ["logsConfig.s3Logs", "DISABLED"],
] as const;

export const rule = resourceRule({
    name: "codebuild-logs",
    family: "logging",
    description: "A CodeBuild project writes the log of its builds.",
    severity: "medium",
    covers: ["CodeBuild.4", "CT.CODEBUILD.PR.3"],
    remediation: "Give logsConfig an enabled cloudwatchLogs or s3Logs.",
    types: ["codebuild:Project"],
    check: (project) =>
        someIn(
            DESTINATIONS,
            ([to, silence]) => project.has(to) && (project.text(`${to}.status`) ?? silence) === "ENABLED",
        )
            ? undefined
            : `${project.show("logsConfig")}; give it cloudwatchLogs or s3Logs that are enabled`,
});
