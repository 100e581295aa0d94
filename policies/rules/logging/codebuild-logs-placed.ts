import { resourceRule } from "../../lib/rule";
import { either } from "../../lib/find";

const DESTINATIONS = ["logsConfig.cloudwatchLogs", "logsConfig.s3Logs"];

export const rule = resourceRule({
    name: "codebuild-logs-placed",
    family: "logging",
    description: "A CodeBuild project says where the log of its builds goes.",
    severity: "low",
    // Checkov's control asks for the block; that one is on is codebuild-logs'.
    covers: ["CKV_AWS_314"],
    level: "advisory",
    remediation: "Give logsConfig a cloudwatchLogs or s3Logs.",
    types: ["codebuild:Project"],
    check: (project) =>
        either(...DESTINATIONS.map((to) => () => project.get(to) !== undefined))
            ? undefined
            : `${project.show("logsConfig")}; give it cloudwatchLogs or s3Logs`,
});
