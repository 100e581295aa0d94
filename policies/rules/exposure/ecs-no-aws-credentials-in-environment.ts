import { findIn, tellOf } from "../../lib/find";
import { containersOf, nameOfContainer, TASKS_AND_EXPRESS, variablesOf } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";

/** The names that ECS.8 looks for. */
const NAMES = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ECS_ENGINE_AUTH_DATA"];

export const rule = resourceRule({
    name: "ecs-no-aws-credentials-in-environment",
    family: "exposure",
    description: "No container gets AWS credentials as plain environment variables.",
    severity: "critical",
    covers: ["ECS.8", "CT.ECS.PR.12"],
    remediation: "Give the task a role; pass a registry's credentials under repositoryCredentials.",
    types: TASKS_AND_EXPRESS,
    check: (task) =>
        findIn(containersOf(task), (c) =>
            tellOf(
                variablesOf(c),
                (e) => NAMES.includes(e.text("name") ?? ""),
                (e) => `${nameOfContainer(c)}: environment holds ${e.text("name")}; remove it`,
            ),
        ),
});
