import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "appsync-logs",
    family: "logging",
    description: "A GraphQL API logs to CloudWatch.",
    severity: "medium",
    // What it logs is appsync-field-logs'.
    covers: ["CKV_AWS_193"],
    remediation: "Set logConfig.cloudwatchLogsRoleArn.",
    types: ["appsync:GraphQLApi"],
    check: (api) =>
        isGiven(api, "logConfig.cloudwatchLogsRoleArn")
            ? undefined
            : `${api.show("logConfig.cloudwatchLogsRoleArn")}; set it to a role that may write logs`,
});
